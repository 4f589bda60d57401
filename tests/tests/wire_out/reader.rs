//! Two readers of XML that know nothing of this crate.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// The names on the way to an element without elements in it, and its text.
pub(crate) type Leaf = (String, String);

/// A reader of trees. It refuses what is not well-formed.
pub(crate) fn roxmltree_leaves(xml: &str) -> Vec<Leaf> {
    let document = roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    let leaves = document
        .root_element()
        .descendants()
        .filter(|node| node.is_element() && node.children().all(|child| !child.is_element()));
    leaves
        .map(|leaf| {
            let mut names: Vec<_> = leaf
                .ancestors()
                .map(|node| node.tag_name().name())
                .collect();
            names.reverse();
            (names.join("/"), leaf.text().unwrap_or_default().to_owned())
        })
        .collect()
}

/// A reader of events.
pub(crate) fn quick_xml_leaves(xml: &str) -> Vec<Leaf> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut leaves = Vec::new();
    let mut path = String::new();
    let mut text = String::new();
    let mut is_leaf = false;
    loop {
        match reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error}: {xml}"))
        {
            Event::Decl(_) => assert!(path.is_empty()),
            Event::Start(start) => {
                path.push('/');
                path.push_str(std::str::from_utf8(start.name().as_ref()).unwrap());
                text.clear();
                is_leaf = true;
            }
            Event::Text(part) => text.push_str(&part.decode().unwrap()),
            Event::GeneralRef(reference) => match reference.resolve_char_ref().unwrap() {
                Some(char) => text.push(char),
                None => {
                    let name = reference.decode().unwrap();
                    text.push_str(resolve_predefined_entity(&name).unwrap());
                }
            },
            Event::End(_) => {
                if is_leaf {
                    leaves.push((path.clone(), text.clone()));
                }
                is_leaf = false;
                path.truncate(path.rfind('/').unwrap());
            }
            Event::Eof => break,
            other => panic!("{other:?}: {xml}"),
        }
    }
    assert!(path.is_empty());
    leaves
}
