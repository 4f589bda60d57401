//! Nothing of its own: building it builds the peers whose features are on.
