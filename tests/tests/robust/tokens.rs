//! Random tokens, and random damage to tokens. The same seed gives the same.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens as _;

/// Words of the language, and some that are none.
const WORDS: &str = "name title locales untranslated status fault section operations retryable docs allow placeholder since \
    operation_list code_prefix rename_all description require body format kind implement external retired crate bound code \
    message advice display level shared_code alias deprecated owner transparent source from param errors retry_after \
    en zh zh_CN pt_BR xx_YY_ZZ message advice none doc client server warn error info throttling after never yields reason \
    non_error_status code_whitespace Display Error From Serialize rfc9457 root request_id instance NOT_FOUND OK serde api \
    true false Self self fn enum struct union where pub impl dyn for as mut ref type r#type r#source r#match __field0 T \
    Option Box Arc Vec String u8 Any café 错误";

/// Literals of every kind, right ones, odd ones and impossible ones.
const LITERALS: &str = r##""" "a" "{" "}" "{{" "}}" "{}" "{0}" "{1}" "{field}" "{0:?}" "{0:>1$}" "{0:.*}" "{field:width$.precision$x}" "{0:#?} {1:08.3}"
    "{:e}" "{0:" "{:?" "{ 0 }" "{r#type}" "{18446744073709551616}" "{0:99999999999999999999}" "{0:>70000}" "zh" "x-y-z" "PascalCase" "none"
    "错误{0}" "\u{0}" "\n" " " "a b" " a" "a\\" "é{field}é" "https://example.com/{code}" "::" "crate" "self::a" "T: Copy" "T:" "'a: 'b" "\u{202e}" "1.0" "&<>"
    b"bytes" c"text" r"raw" r#"ra"w"# 'x' b'x' 0 1 404 500 200 99 600 65536 4294967296 18446744073709551616 340282366920938463463374607431768211456
    404u16 404_u8 0x194 0b101 0o777 4_0_4 1e3 1.5 1.5f32 1e400 1e-400 1f64 9223372036854775808 0.0 "a"suffix 1suffix 'a'suffix"##;

thread_local! {
    // Cut once, because that takes longer than the macro.
    static WORD_TOKENS: Vec<TokenTree> = cut(WORDS);
    static LITERAL_TOKENS: Vec<TokenTree> = cut(LITERALS);
}

fn cut(source: &str) -> Vec<TokenTree> {
    let tokens = source.parse::<TokenStream>();
    tokens
        .expect("the source is made of tokens")
        .into_iter()
        .collect()
}

const PUNCTUATION: &str = ",=,=:;#!?<>-&|.*+$@'/%^~";

const DELIMITERS: [Delimiter; 4] = [
    Delimiter::Parenthesis,
    Delimiter::Bracket,
    Delimiter::Brace,
    Delimiter::None,
];

/// Numbers that look like chance (`SplitMix64`).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x2545_f491_4f6c_dd1d))
    }

    /// A number below the limit; 0 for the limit 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from((mixed ^ (mixed >> 31)) % limit).unwrap_or(0)
    }

    pub(crate) fn of<'t, T>(&mut self, choices: &'t [T]) -> &'t T {
        &choices[self.below(choices.len())]
    }
}

/// One token, or a group of some.
fn random_token(random: &mut Random, depth: usize) -> TokenTree {
    match random.below(10) {
        0..=3 => word(random),
        4..=5 => literal(random),
        6..=7 => {
            let characters: Vec<char> = PUNCTUATION.chars().collect();
            let spacing = *random.of(&[Spacing::Alone, Spacing::Joint]);
            match *random.of(&characters) {
                // Alone, or it would begin a lifetime, which has to have a name.
                '\'' => TokenTree::Punct(Punct::new('=', Spacing::Alone)),
                character => TokenTree::Punct(Punct::new(character, spacing)),
            }
        }
        _ if depth == 0 => word(random),
        _ => {
            let inside = random_stream(random, depth - 1);
            TokenTree::Group(Group::new(*random.of(&DELIMITERS), inside))
        }
    }
}

fn word(random: &mut Random) -> TokenTree {
    WORD_TOKENS.with(|words| random.of(words).clone())
}

/// Every literal of the list.
pub(crate) fn literals() -> Vec<TokenTree> {
    LITERAL_TOKENS.with(Vec::clone)
}

fn literal(random: &mut Random) -> TokenTree {
    LITERAL_TOKENS.with(|literals| random.of(literals).clone())
}

/// A few tokens: often of the form `word = value`, so that more than the first rule has something to say.
pub(crate) fn random_stream(random: &mut Random, depth: usize) -> TokenStream {
    let mut tokens = Vec::new();
    for _ in 0..random.below(6) {
        if random.below(3) == 0 {
            tokens.push(random_token(random, depth));
            continue;
        }
        tokens.push(word(random));
        match random.below(3) {
            0 => {}
            1 => tokens.extend([
                TokenTree::Punct(Punct::new('=', Spacing::Alone)),
                literal(random),
            ]),
            _ if depth == 0 => {}
            _ => {
                let inside = random_stream(random, depth - 1);
                tokens.push(TokenTree::Group(Group::new(Delimiter::Parenthesis, inside)));
            }
        }
        tokens.push(TokenTree::Punct(Punct::new(',', Spacing::Alone)));
    }
    tokens.into_iter().collect()
}

/// Damages the tokens at one place.
pub(crate) fn mutate(
    random: &mut Random,
    input: TokenStream,
    others: &[TokenStream],
) -> TokenStream {
    if random.below(2) == 0 {
        return restructure(random, input, others);
    }
    let leaves = leaves(&input);
    let place = random.below(leaves.len());
    let other = match leaves.get(place).map(|leaf| &leaf.token) {
        Some(TokenTree::Literal(known)) => {
            damaged_text(random, known).unwrap_or_else(|| literal(random))
        }
        Some(TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Punct(_)) | None => {
            word(random)
        }
    };
    with_leaf(input, place, &other)
}

/// A word or a literal.
pub(crate) struct Leaf {
    /// The words that lead to it, such as `api retryable after`.
    pub(crate) way: String,
    pub(crate) token: TokenTree,
}

pub(crate) fn leaves(stream: &TokenStream) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    collect_leaves(stream, "", &mut leaves);
    leaves
}

fn collect_leaves(stream: &TokenStream, way: &str, leaves: &mut Vec<Leaf>) {
    let mut word = String::new();
    for token in stream.clone() {
        match &token {
            TokenTree::Group(group) => {
                collect_leaves(&group.stream(), &format!("{way} {word}"), leaves);
            }
            TokenTree::Punct(_) => {}
            TokenTree::Ident(_) | TokenTree::Literal(_) => {
                if let TokenTree::Ident(ident) = &token {
                    word = ident.to_string();
                }
                leaves.push(Leaf {
                    way: format!("{way} {word}"),
                    token,
                });
            }
        }
    }
}

/// The tokens with another token for the leaf of that number: what stays well-formed is read further.
pub(crate) fn with_leaf(stream: TokenStream, place: usize, other: &TokenTree) -> TokenStream {
    let mut left = Some(place);
    exchange_leaf(stream, &mut left, other)
}

fn exchange_leaf(stream: TokenStream, left: &mut Option<usize>, other: &TokenTree) -> TokenStream {
    let exchanged = stream.into_iter().map(|token| match token {
        TokenTree::Group(group) => {
            let inside = exchange_leaf(group.stream(), left, other);
            TokenTree::Group(Group::new(group.delimiter(), inside))
        }
        TokenTree::Punct(_) => token,
        TokenTree::Ident(_) | TokenTree::Literal(_) => match left {
            Some(0) => {
                *left = None;
                other.clone()
            }
            Some(left) => {
                *left -= 1;
                token
            }
            None => token,
        },
    });
    exchanged.collect()
}

/// The same text but for a few characters, half of the time.
fn damaged_text(random: &mut Random, literal: &Literal) -> Option<TokenTree> {
    const CHARACTERS: [char; 18] = [
        '{', '}', ':', '?', '$', '.', '*', '#', '0', '1', '9', ' ', 'é', '错', '\\', '"', '\u{0}',
        '\u{202e}',
    ];
    let text = syn::parse2::<syn::LitStr>(literal.to_token_stream()).ok()?;
    let mut text: Vec<char> = text.value().chars().collect();
    if random.below(2) == 0 {
        return None;
    }
    for _ in 0..=random.below(3) {
        let place = random.below(text.len() + 1);
        if random.below(3) == 0 && place < text.len() {
            text.remove(place);
        } else {
            text.insert(place, *random.of(&CHARACTERS));
        }
    }
    let text: String = text.into_iter().collect();
    Some(TokenTree::Literal(Literal::string(&text)))
}

/// Damages the structure at one place, deep inside or not.
fn restructure(random: &mut Random, input: TokenStream, others: &[TokenStream]) -> TokenStream {
    let mut tokens: Vec<TokenTree> = input.into_iter().collect();
    // The damage is done inside a group rather than to it, most of the time: there are the attributes.
    let groups: Vec<usize> = (0..tokens.len())
        .filter(|place| matches!(&tokens[*place], TokenTree::Group(group) if !group.stream().is_empty()))
        .collect();
    if !groups.is_empty() && random.below(8) > 0 {
        let place = *random.of(&groups);
        if let TokenTree::Group(group) = &tokens[place] {
            let inside = restructure(random, group.stream(), others);
            tokens[place] = TokenTree::Group(Group::new(group.delimiter(), inside));
        }
        return tokens.into_iter().collect();
    }
    let place = random.below(tokens.len());
    match random.below(9) {
        0 if !tokens.is_empty() => {
            tokens.remove(place);
        }
        1 if !tokens.is_empty() => {
            let end = (place + 1 + random.below(4)).min(tokens.len());
            let copied = tokens[place..end].to_vec();
            tokens.splice(place..place, copied);
        }
        2 if !tokens.is_empty() => {
            let other = random.below(tokens.len());
            tokens.swap(place, other);
        }
        3 if !tokens.is_empty() => tokens[place] = random_token(random, 2),
        4 if !tokens.is_empty() => {
            let end = (place + 1 + random.below(5)).min(tokens.len());
            let inside = tokens[place..end].iter().cloned().collect();
            let group = Group::new(*random.of(&DELIMITERS), inside);
            tokens.splice(place..end, [TokenTree::Group(group)]);
        }
        5 => {
            if let Some(TokenTree::Group(group)) = tokens.get(place).cloned() {
                if random.below(2) == 0 {
                    tokens.splice(place..=place, group.stream());
                } else {
                    let other = Group::new(*random.of(&DELIMITERS), group.stream());
                    tokens[place] = TokenTree::Group(other);
                }
            }
        }
        6 => {
            let other = random.of(others).clone();
            let found = part_of(random, other);
            tokens.splice(place..place, found);
        }
        7 => {
            let inserted = random_stream(random, 2);
            tokens.splice(place..place, inserted);
        }
        _ => tokens.insert(place, random_token(random, 2)),
    }
    tokens.into_iter().collect()
}

/// Some neighbours from somewhere inside.
fn part_of(random: &mut Random, stream: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let place = random.below(tokens.len());
    match tokens.get(place) {
        Some(TokenTree::Group(group)) if random.below(4) > 0 => part_of(random, group.stream()),
        Some(_) => {
            let end = (place + 1 + random.below(6)).min(tokens.len());
            tokens[place..end].to_vec()
        }
        None => Vec::new(),
    }
}
