//! The headings under which documents print entries.

use crate::ast::{Container, Variant};
use crate::attr::value::Text;

/// The sections of one type, in documented order.
#[derive(Default)]
pub(crate) struct Sections {
    pub(crate) sections: Vec<Section>,
    /// With a `section_list` one name is one section, wherever it stands.
    pub(crate) listed: bool,
}

pub(crate) struct Section {
    pub(crate) name: String,
    pub(crate) introduction: Option<String>,
    /// Whether it is that of a nested catalog alone.
    nested: bool,
}

impl Sections {
    pub(super) fn build(container: &Container) -> Sections {
        if let Some(list) = container.attributes.section_list.get() {
            let sections = list.iter().map(|listed| Section {
                name: listed.name.text.clone(),
                introduction: text(listed.introduction.as_ref()),
                nested: false,
            });
            return Sections {
                sections: sections.collect(),
                listed: true,
            };
        }
        let mut sections = Sections::default();
        let default = container.attributes.common.section.get();
        for variant in &container.variants {
            let nested = variant.is_transparent();
            let own = variant.attributes.common.section.get();
            let section = if nested {
                container.own_section(variant)
            } else {
                own.or(default)
            };
            if let Some(name) = text(section).filter(|name| !name.is_empty()) {
                if nested || sections.place_of(&name).is_none() {
                    sections.sections.push(Section {
                        name,
                        introduction: None,
                        nested,
                    });
                }
            }
        }
        sections
    }

    /// The section of an entry.
    pub(super) fn place_of(&self, name: &str) -> Option<usize> {
        self.sections
            .iter()
            .position(|section| !section.nested && section.name == name)
    }

    /// The section of a nested catalog; `before` are the transparent variants with a section that stand before it.
    pub(super) fn place_of_nested(&self, name: &str, before: usize) -> Option<usize> {
        if self.listed {
            return self.place_of(name);
        }
        let nested = self.sections.iter().enumerate();
        let mut nested = nested.filter(|(_, section)| section.nested);
        nested.nth(before).map(|(place, _)| place)
    }
}

impl Container<'_> {
    /// What a transparent variant says of its nested entries; a struct says it on the type.
    pub(super) fn own_section<'s>(&'s self, variant: &'s Variant) -> Option<&'s Text> {
        let own = &variant.attributes.common.section;
        let own = if variant.is_struct {
            &self.attributes.common.section
        } else {
            own
        };
        own.get().filter(|section| !section.text.is_empty())
    }

    /// Like [`own_section`](Container::own_section).
    pub(super) fn own_operations<'s>(&'s self, variant: &'s Variant) -> Option<&'s Vec<Text>> {
        if variant.is_struct {
            self.attributes.common.operations.get()
        } else {
            variant.attributes.common.operations.get()
        }
    }
}

fn text(text: Option<&Text>) -> Option<String> {
    text.map(|text| text.text.clone())
}
