//! The tokens of a type → syn's tree.
//!
//! Of an enum syn reads the head, the types of fields and whatever is unusual. The variants themselves are told apart
//! here, because syn copies each token of its input before it looks at the first, and most tokens of a catalog are texts
//! in `#[api(…)]`, which `attr` reads without it.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use syn::parse::{Parse as _, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{
    AttrStyle, Attribute, Data, DeriveInput, Fields, FieldsNamed, FieldsUnnamed, MacroDelimiter,
    Meta, MetaList, Path, Token, Variant, token,
};

/// The type, as `syn::parse2` reads it.
pub(crate) fn read(input: TokenStream) -> syn::Result<DeriveInput> {
    match enum_of(input.clone()) {
        Some(input) => Ok(input),
        None => syn::parse2(input),
    }
}

/// An enum; `None` for everything else, and where anything is not as it mostly is.
fn enum_of(input: TokenStream) -> Option<DeriveInput> {
    let mut head: Vec<TokenTree> = input.into_iter().collect();
    let is_enum = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "enum");
    if !head.iter().any(is_enum) {
        return None;
    }
    let Some(TokenTree::Group(body)) = head.pop() else {
        return None;
    };
    if body.delimiter() != Delimiter::Brace {
        return None;
    }
    let variants = variants(body.stream())?;
    head.push(TokenTree::Group(Group::new(
        Delimiter::Brace,
        TokenStream::new(),
    )));
    let mut input: DeriveInput = syn::parse2(head.into_iter().collect()).ok()?;
    let Data::Enum(data) = &mut input.data else {
        return None;
    };
    data.brace_token.span = body.delim_span();
    data.variants = variants;
    Some(input)
}

fn variants(body: TokenStream) -> Option<Punctuated<Variant, Token![,]>> {
    let mut variants: Punctuated<Variant, Token![,]> = Punctuated::new();
    let mut attrs: Vec<Attribute> = Vec::new();
    // The fields of variants that have some, read all at once.
    let mut places: Vec<usize> = Vec::new();
    let mut lists: Vec<TokenTree> = Vec::new();
    let mut tokens = body.into_iter();
    while let Some(token) = tokens.next() {
        let ident = match token {
            TokenTree::Punct(pound) if pound.as_char() == '#' => {
                let Some(TokenTree::Group(group)) = tokens.next() else {
                    return None;
                };
                let pound = token::Pound(pound.span());
                attrs.push(attribute(pound, group)?);
                continue;
            }
            TokenTree::Ident(ident) if is_name(&ident) => ident,
            // `pub` before a variant means nothing, but may stand there.
            TokenTree::Ident(_)
            | TokenTree::Punct(_)
            | TokenTree::Group(_)
            | TokenTree::Literal(_) => return None,
        };
        let mut next = tokens.next();
        if let Some(TokenTree::Group(_)) = next {
            places.push(variants.len());
            lists.extend(next);
            next = tokens.next();
        }
        variants.push_value(Variant {
            attrs: std::mem::take(&mut attrs),
            ident,
            fields: Fields::Unit,
            discriminant: None,
        });
        match next {
            None => {}
            Some(TokenTree::Punct(comma)) if comma.as_char() == ',' => {
                variants.push_punct(Token![,](comma.span()));
            }
            Some(_) => return None,
        }
    }
    if !attrs.is_empty() {
        return None;
    }
    if !lists.is_empty() {
        let lists = fields_of.parse2(lists.into_iter().collect()).ok()?;
        for (place, fields) in places.into_iter().zip(lists) {
            variants.get_mut(place)?.fields = fields;
        }
    }
    Some(variants)
}

/// Whether syn takes the word for a name. Of the words that begin with a capital letter one is a keyword; about the
/// others, which variants seldom have, it is asked.
fn is_name(word: &Ident) -> bool {
    let text = word.to_string();
    match text.as_bytes() {
        [b'A'..=b'Z', ..] => text != "Self",
        _ => syn::parse2::<Ident>(TokenTree::Ident(word.clone()).into()).is_ok(),
    }
}

fn fields_of(input: ParseStream) -> syn::Result<Vec<Fields>> {
    let mut lists = Vec::new();
    while !input.is_empty() {
        lists.push(if input.peek(token::Brace) {
            Fields::Named(FieldsNamed::parse(input)?)
        } else {
            Fields::Unnamed(FieldsUnnamed::parse(input)?)
        });
    }
    Ok(lists)
}

fn attribute(pound: token::Pound, group: Group) -> Option<Attribute> {
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let mut tokens = group.stream().into_iter();
    if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list)), None) =
        (tokens.next(), tokens.next(), tokens.next())
    {
        if name == "api" && list.delimiter() == Delimiter::Parenthesis {
            let span = list.delim_span();
            return Some(Attribute {
                pound_token: pound,
                style: AttrStyle::Outer,
                bracket_token: token::Bracket {
                    span: group.delim_span(),
                },
                meta: Meta::List(MetaList {
                    path: Path::from(name),
                    delimiter: MacroDelimiter::Paren(token::Paren { span }),
                    tokens: list.stream(),
                }),
            });
        }
    }
    let mut tokens = TokenStream::new();
    quote::ToTokens::to_tokens(&pound, &mut tokens);
    tokens.extend([TokenTree::Group(group)]);
    let mut attributes = Attribute::parse_outer.parse2(tokens).ok()?;
    attributes.pop()
}

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;
    use quote::{ToTokens as _, quote};
    use syn::DeriveInput;

    use super::{enum_of, read};

    fn assert_as_syn(input: &TokenStream) {
        let expected: DeriveInput = syn::parse2(input.clone()).unwrap();
        let found = read(input.clone()).unwrap();
        assert_eq!(
            found.to_token_stream().to_string(),
            expected.to_token_stream().to_string()
        );
    }

    #[test]
    fn enums_are_read_as_syn_reads_them() {
        let inputs = [
            quote!(
                enum Empty {}
            ),
            quote!(
                /// What goes wrong.
                #[derive(Debug)]
                #[api(name = "vpc", locales("en", "zh"))]
                pub(crate) enum VpcError<'a, T: Clone, const N: usize>
                where
                    T: 'a,
                {
                    /// It is not there.
                    #[api(status = 404, code = "NotFound", message = "{id}", zh(advice = "…"))]
                    #[deprecated = "use another"]
                    NotFound {
                        #[api(placeholder = "vpc-1")]
                        id: &'a T,
                        pub r#type: [u8; N],
                    },
                    #[api(transparent)]
                    Inner(#[source] Box<dyn ::std::error::Error + Send>, ()),
                    #[api(status = 500)]
                    #[api(code = "Gone")]
                    Gone,
                    Braces {},
                    r#Raw(),
                }
            ),
            quote!(
                enum Last {
                    A,
                    B(u8),
                }
            ),
        ];
        for input in inputs {
            assert!(enum_of(input.clone()).is_some(), "{input}");
            assert_as_syn(&input);
        }
    }

    #[test]
    fn what_is_unusual_is_left_to_syn() {
        let inputs = [
            quote!(
                struct NotFound {
                    #[api(param)]
                    id: u32,
                }
            ),
            quote!(
                struct Unit;
            ),
            quote!(
                enum Numbered {
                    A = 1,
                    B = { 2 },
                }
            ),
            // As text, because a formatter takes the words away that mean nothing here.
            "enum Visible { pub A, pub(crate) B(u8) }".parse().unwrap(),
        ];
        for input in inputs {
            assert!(enum_of(input.clone()).is_none(), "{input}");
            assert_as_syn(&input);
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_as_syn_tells_it() {
        for input in [
            quote!(enum E { A B }),
            quote!(enum E { #[api(code = "A")] }),
            quote!(enum E { , }),
            quote!(enum E { true(u8) }),
            quote!(enum E { A, Self }),
            quote!(enum E { A { id } }),
            quote!(enum E<> A {}),
            quote!(enum),
            quote!(),
        ] {
            let expected = syn::parse2::<DeriveInput>(input.clone()).err();
            let found = read(input.clone()).err();
            assert_eq!(
                found.map(|error| error.to_string()),
                expected.map(|error| error.to_string()),
                "{input}"
            );
        }
    }
}
