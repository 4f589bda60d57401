//! From a code to its entry: own codes, own aliases, then nested catalogs in the order of variants.

// A type stands beside what it shows.
#![allow(clippy::items_after_statements)]
// Catalogs are read here; hardly an error of theirs is raised.
#![allow(dead_code)]

use std::collections::HashMap;

use error_catalog::{ApiError, Catalog, Code, Entry};

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum First {
    #[api(code = "Shared", message = "first", shared_code)]
    Shared,
    #[api(code = "Four", message = "first", alias("Vier", "Four. Misprinted"))]
    Four,
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Second {
    #[api(code = "Shared", message = "second", shared_code)]
    Shared,
    #[api(code = "Five", message = "second", alias("Fünf"))]
    Five,
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Outer {
    #[api(transparent)]
    First(First),
    #[api(code = "Own", message = "outer", alias("own"))]
    Own,
    #[api(transparent)]
    Second(Second),
    #[api(code = "Again", message = "outer one", shared_code)]
    AgainOne,
    #[api(code = "Again", message = "outer two", shared_code)]
    AgainTwo,
    #[api(code = "Third", message = "outer", shared_code)]
    Third,
    #[api(transparent)]
    Later(Later),
}

#[derive(Debug, ApiError)]
#[api(status = 500)]
enum Later {
    #[api(code = "Third", message = "later", shared_code)]
    Third,
    #[api(code = "Shared", message = "later", shared_code)]
    Shared,
}

#[test]
fn own_codes_then_own_aliases_then_nested_catalogs_in_order() {
    let table = [
        ("Own", Some("outer")),
        ("own", Some("outer")),
        ("Again", Some("outer one")),
        ("Shared", Some("first")),
        // The outer one wins, though the inner one's variant could stand before it.
        ("Third", Some("outer")),
        ("Four", Some("first")),
        ("Vier", Some("first")),
        ("Four. Misprinted", Some("first")),
        ("Five", Some("second")),
        ("Fünf", Some("second")),
        ("four", None),
        ("Own ", None),
        (" Own", None),
        ("Ow", None),
        ("Owns", None),
        ("", None),
        ("Own\0", None),
        // Unicode is never normalised.
        ("Fu\u{308}nf", None),
    ];
    for (code, message) in table {
        let found = Outer::CATALOG.find(code);
        let expected = message.map(str::to_owned);
        assert_eq!(
            found.map(|entry| entry.message().to_string()),
            expected,
            "{code:?}"
        );
    }
}

#[test]
fn every_entry_of_a_shared_code_is_found_in_document_order() {
    let table: [(&str, &[&str]); 6] = [
        ("Shared", &["first", "second", "later"]),
        ("Again", &["outer one", "outer two"]),
        ("Third", &["outer", "later"]),
        ("Own", &["outer"]),
        ("Vier", &["first"]),
        ("Nothing", &[]),
    ];
    for (code, messages) in table {
        let found: Vec<_> = Outer::CATALOG
            .find_all(code)
            .map(|entry| entry.message().to_string())
            .collect();
        assert_eq!(found, messages, "{code}");
        for entry in Outer::CATALOG.find_all(code) {
            assert_eq!(entry.is_shared(), messages.len() > 1, "{code}");
        }
    }
}

/// Aliases decode and are never sent.
#[test]
fn aliases_belong_to_their_entry() {
    let aliases: Vec<_> = First::Four.entry().aliases().collect();
    assert_eq!(aliases, ["Vier", "Four. Misprinted"]);
    assert_eq!(First::Four.code(), "Four");
    assert_eq!(First::Shared.entry().aliases().count(), 0);

    // A prefix stands before codes, not before aliases.
    #[derive(Debug, ApiError)]
    #[api(status = 500, code_prefix = "P.")]
    enum Prefixed {
        #[api(code = "A", alias("B", "A"), message = "m")]
        A,
    }
    assert_eq!(Prefixed::A.code(), "P.A");
    let found = ["P.A", "A", "B", "P.B"].map(|code| Prefixed::CATALOG.find(code).is_some());
    assert_eq!(found, [true, true, true, false]);
}

#[test]
fn integers_and_texts_are_two_things() {
    #[derive(Debug, ApiError)]
    #[api(status = 402)]
    enum Numbers {
        #[api(code = 1400, alias(1401, -1), message = "m")]
        A,
        #[api(code = 0, message = "m")]
        Zero,
        #[api(code = 49, message = "m")]
        One,
    }
    #[derive(Debug, ApiError)]
    #[api(status = 402)]
    enum Mixed {
        #[api(transparent)]
        Numbers(Numbers),
        #[api(code = "1400", message = "text")]
        Text,
    }
    for (code, expected) in [
        (1400, "1400"),
        (1401, "1400"),
        (-1, "1400"),
        (0, "0"),
        (49, "49"),
    ] {
        let found = Mixed::CATALOG
            .find(code)
            .map(|entry| entry.code().to_string());
        assert_eq!(found.as_deref(), Some(expected));
    }
    for code in [1, -1400, i64::MIN, i64::MAX] {
        assert_eq!(Mixed::CATALOG.find(code), None);
    }
    assert_eq!(Mixed::CATALOG.find("1400").unwrap().message(), "text");
    assert_eq!(Numbers::CATALOG.find("1"), None);
    assert_eq!(Numbers::CATALOG.find("0"), None);
}

/// Numbers that differ from run to run no more than the tests do.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

/// Whatever is looked for, the catalog finds what a walk through all entries finds.
fn agrees_with_a_walk(catalog: &'static Catalog) {
    let mut walked: HashMap<String, Vec<Entry>> = HashMap::new();
    for entry in catalog.entries() {
        let keys = std::iter::once(entry.code()).chain(entry.aliases());
        for key in keys.filter_map(|key: Code| Some(key.as_str()?.to_owned())) {
            walked.entry(key).or_default().push(entry);
        }
    }
    let mut random = Random(0x5eed ^ catalog.len() as u64);
    let keys: Vec<String> = walked.keys().cloned().collect();
    let mut asked = keys.clone();
    for round in 0..2000 {
        // A key with one change, or noise.
        let mut text: Vec<char> =
            match keys.get(usize::try_from(random.below(1 << 20)).unwrap() % keys.len().max(1)) {
                Some(key) if round % 3 > 0 => key.chars().collect(),
                _ => Vec::new(),
            };
        for _ in 0..=random.below(3) {
            let place = usize::try_from(random.below(text.len() as u64 + 1)).unwrap();
            let letter = char::from_u32(u32::try_from(random.below(0x400)).unwrap()).unwrap();
            if random.below(2) == 0 || place == text.len() {
                text.insert(place, letter);
            } else {
                text[place] = letter;
            }
        }
        asked.push(text.into_iter().collect());
    }
    for code in asked {
        let expected = walked.get(&code).map_or(&[][..], Vec::as_slice);
        let found: Vec<Entry> = catalog.find_all(&code).collect();
        assert_eq!(found, expected, "{code:?}");
        assert_eq!(
            catalog.find(&code).is_some(),
            !expected.is_empty(),
            "{code:?}"
        );
        if let Some(found) = catalog.find(&code) {
            assert!(expected.contains(&found), "{code:?}");
        }
    }
    assert_eq!(catalog.entries().count(), catalog.len());
}

/// An enum with these variants.
macro_rules! sizes {
    ($test:ident: $($name:ident)*) => {
        #[test]
        fn $test() {
            #[derive(Debug, ApiError)]
            #[api(status = 500, rename_all = "snake_case")]
            enum Sized {
                $(#[api(message = "m")] $name,)*
            }
            let errors: &[Sized] = &[$(Sized::$name),*];
            assert_eq!(Sized::CATALOG.len(), errors.len());
            for error in errors {
                assert_eq!(Sized::CATALOG.find(error.code()), Some(error.entry()));
            }
            agrees_with_a_walk(Sized::CATALOG);
        }
    };
}

sizes! { size_0: }
sizes! { size_1: A }
sizes! { size_2: A B }
sizes! { size_3: A B C }
sizes! { size_4: A B C D }
sizes! { size_5: A B C D E }
sizes! { size_9: A B C D E F G H I }
sizes! { size_17: A B C D E F G H I J K L M N O P Q }

/// The same two hundred variants under each prefix, and all of these enums in one.
macro_rules! large {
    ($($module:ident $prefix:literal)+ : $variants:tt) => {
        $(mod $module {
            large! { @one $prefix $variants }
        })+

        #[derive(Debug, ApiError)]
        #[allow(non_camel_case_types)]
        enum Large {
            $(#[api(transparent)] $module($module::Part),)+
        }

        const PARTS: &[&Catalog] = &[$($module::Part::CATALOG),+];
    };
    (@one $prefix:literal { $($variant:ident)+ }) => {
        #[derive(Debug, super::ApiError)]
        #[api(status = 500, rename_all = "kebab-case", code_prefix = $prefix)]
        pub(super) enum Part {
            $(#[api(message = "m")] $variant,)+
        }
    };
}

large! {
    a "A." b "B." c "C." d "D." e "E." f "F." g "G." h "H." i "I." j "J." k "K." l "L." m "M."
    n "N." o "O." p "P." q "Q." r "R." s "S." t "T." u "U." v "字." w "W" x "w" y "9" : {
        VpcMissing VpcExists VpcLocked VpcBusy VpcDenied VpcExpired VpcInvalid VpcFull VpcStale VpcGone
        DiskMissing DiskExists DiskLocked DiskBusy DiskDenied DiskExpired DiskInvalid DiskFull DiskStale DiskGone
        QuotaMissing QuotaExists QuotaLocked QuotaBusy QuotaDenied QuotaExpired QuotaInvalid QuotaFull QuotaStale QuotaGone
        UserMissing UserExists UserLocked UserBusy UserDenied UserExpired UserInvalid UserFull UserStale UserGone
        RoleMissing RoleExists RoleLocked RoleBusy RoleDenied RoleExpired RoleInvalid RoleFull RoleStale RoleGone
        KeyMissing KeyExists KeyLocked KeyBusy KeyDenied KeyExpired KeyInvalid KeyFull KeyStale KeyGone
        ZoneMissing ZoneExists ZoneLocked ZoneBusy ZoneDenied ZoneExpired ZoneInvalid ZoneFull ZoneStale ZoneGone
        RuleMissing RuleExists RuleLocked RuleBusy RuleDenied RuleExpired RuleInvalid RuleFull RuleStale RuleGone
        MountMissing MountExists MountLocked MountBusy MountDenied MountExpired MountInvalid MountFull MountStale MountGone
        GroupMissing GroupExists GroupLocked GroupBusy GroupDenied GroupExpired GroupInvalid GroupFull GroupStale GroupGone
        TokenMissing TokenExists TokenLocked TokenBusy TokenDenied TokenExpired TokenInvalid TokenFull TokenStale TokenGone
        ImageMissing ImageExists ImageLocked ImageBusy ImageDenied ImageExpired ImageInvalid ImageFull ImageStale ImageGone
        NodeMissing NodeExists NodeLocked NodeBusy NodeDenied NodeExpired NodeInvalid NodeFull NodeStale NodeGone
        PoolMissing PoolExists PoolLocked PoolBusy PoolDenied PoolExpired PoolInvalid PoolFull PoolStale PoolGone
        TaskMissing TaskExists TaskLocked TaskBusy TaskDenied TaskExpired TaskInvalid TaskFull TaskStale TaskGone
        RouteMissing RouteExists RouteLocked RouteBusy RouteDenied RouteExpired RouteInvalid RouteFull RouteStale RouteGone
        PortMissing PortExists PortLocked PortBusy PortDenied PortExpired PortInvalid PortFull PortStale PortGone
        QueueMissing QueueExists QueueLocked QueueBusy QueueDenied QueueExpired QueueInvalid QueueFull QueueStale QueueGone
        TopicMissing TopicExists TopicLocked TopicBusy TopicDenied TopicExpired TopicInvalid TopicFull TopicStale TopicGone
        TableMissing TableExists TableLocked TableBusy TableDenied TableExpired TableInvalid TableFull TableStale TableGone
    }
}

#[test]
fn five_thousand_codes_in_a_tree() {
    assert_eq!(PARTS.len(), 25);
    for part in PARTS {
        assert_eq!(part.len(), 200);
    }
    assert_eq!(Large::CATALOG.len(), 5000);
    agrees_with_a_walk(Large::CATALOG);
    agrees_with_a_walk(PARTS[21]);
    let mut codes: Vec<_> = Large::CATALOG.entries().map(Entry::code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 5000);
}
