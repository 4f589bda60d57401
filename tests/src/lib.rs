//! What error-catalog does, by topic.
