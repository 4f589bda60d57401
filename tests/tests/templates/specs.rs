//! Specifications crossed with types: each template with a field of every type that can be printed so.

use std::borrow::Cow;
use std::num::NonZero;
use std::rc::Rc;
use std::sync::Arc;

use error_catalog::ApiError;

use crate::pair::Pair;

/// Every template with every type of the lists and every value of the type, on the shapes that have fields. The lists are
/// macros themselves, called with what goes in front of their types.
macro_rules! cross {
    ($pairs:ident, $types:tt: $($named:literal $tuple:literal)+) => {
        $(cross_with! { $pairs $named $tuple $types })+
    };
}

macro_rules! cross_with {
    ($pairs:ident $named:literal $tuple:literal [$($types:ident)+]) => {
        $($types! { $pairs $named $tuple })+
    };
}

macro_rules! enums {
    ($pairs:ident $named:literal $tuple:literal $($variant:ident: $ty:ty = $($value:expr),+;)+) => {{
        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "PascalCase")]
        enum Named {
            $(
                #[api(message = $named, advice = $named, display = $named)]
                $variant { x: $ty },
            )+
        }

        #[derive(Debug, ApiError)]
        #[api(status = 500, rename_all = "PascalCase")]
        enum Tuple {
            $(
                #[api(message = $tuple, advice = $tuple, display = $tuple)]
                $variant($ty),
            )+
        }

        $($(
            let value: $ty = $value;
            let expected = format!($named, x = value);
            let error = Named::$variant { x: Clone::clone(&value) };
            $pairs.push(Pair::new($named, &error, expected));
            let expected = format!($tuple, value);
            $pairs.push(Pair::new($tuple, &Tuple::$variant(value), expected));
        )+)+
    }};
}

/// The structs are generic, so that bounds are inferred from every specification too.
macro_rules! structs {
    ($pairs:ident $named:literal $tuple:literal $($ty:ty = $($value:expr),+;)+) => {{
        #[derive(Debug, ApiError)]
        #[api(status = 500, code = "C", message = $named, advice = $named, display = $named)]
        struct NamedStruct<T> {
            x: T,
        }

        #[derive(Debug, ApiError)]
        #[api(status = 500, code = "C", message = $tuple, advice = $tuple, display = $tuple)]
        struct TupleStruct<T>(T);

        $($(
            let value: $ty = $value;
            let expected = format!($named, x = value);
            let error = NamedStruct { x: Clone::clone(&value) };
            $pairs.push(Pair::new($named, &error, expected));
            let expected = format!($tuple, value);
            $pairs.push(Pair::new($tuple, &TupleStruct(value), expected));
        )+)+
    }};
}

macro_rules! displayed {
    ($($head:tt)+) => {
        enums! { $($head)+
            Small: u8 = 0, 255;
            Signed: i8 = -128, 127;
            Middle: u16 = 65535;
            Long: i64 = i64::MIN, -1;
            Huge: u128 = u128::MAX;
            HugeSigned: i128 = i128::MIN;
            Size: usize = usize::MAX;
            Offset: isize = isize::MIN;
            NonZero: NonZero<u32> = NonZero::<u32>::MAX;
            Single: f32 = 0.1, f32::MIN_POSITIVE;
            Double: f64 = -0.0, 0.25, f64::NAN, f64::NEG_INFINITY, 1e300;
            Letter: char = '字', '\u{301}';
            Truth: bool = true;
            Borrowed: &'static str = "", "e\u{301}👍字", "a\0\"\\{}";
            Owned: String = String::from("Größe");
            Boxed: Box<str> = "Größe".into();
            Counted: Arc<str> = "字".into();
            Cow: Cow<'static, str> = Cow::Borrowed("字");
            BoxedNumber: Box<i16> = Box::new(-7);
            CountedNumber: Rc<u64> = Rc::new(7);
            Reference: &'static &'static i32 = &&-7;
        }
    };
}

macro_rules! displayed_in_structs {
    ($($head:tt)+) => {
        structs! { $($head)+
            i64 = i64::MIN, 7;
            f32 = -0.0, 0.1;
            Box<str> = "e\u{301}👍字".into();
        }
    };
}

macro_rules! debugged {
    ($($head:tt)+) => {
        enums! { $($head)+
            Small: u8 = 0, 255;
            Signed: i8 = -128;
            Huge: u128 = u128::MAX;
            Double: f64 = -0.0, f64::NAN, 1e300;
            Letter: char = '\'', '\u{301}';
            Truth: bool = false;
            Borrowed: &'static str = "e\u{301}'\"\n\0";
            Owned: String = String::from("字");
            Optional: Option<u16> = None, Some(700);
            OptionalText: Option<Box<&'static str>> = Some(Box::new("a\nb"));
            Nested: Option<Option<f32>> = Some(None);
        }
    };
}

macro_rules! debugged_in_structs {
    ($($head:tt)+) => {
        structs! { $($head)+
            Option<u8> = Some(255), None;
            Box<&'static str> = Box::new("'\"\n");
        }
    };
}

macro_rules! integers {
    ($($head:tt)+) => {
        enums! { $($head)+
            Small: u8 = 0, 255;
            Signed: i8 = -128, -1;
            Middle: i32 = 1_048_576;
            Long: u64 = u64::MAX;
            HugeSigned: i128 = i128::MIN;
            Offset: isize = -7;
            Reference: &'static u16 = &500;
        }
    };
}

macro_rules! integers_in_structs {
    ($($head:tt)+) => {
        structs! { $($head)+
            i8 = -128, 7;
            u128 = u128::MAX;
        }
    };
}

macro_rules! exponents {
    ($($head:tt)+) => {
        enums! { $($head)+
            Small: u8 = 0, 255;
            Long: i64 = i64::MIN;
            Huge: u128 = u128::MAX;
            Single: f32 = 0.1;
            Double: f64 = -0.0, 123_456.75, f64::INFINITY, f64::NAN;
            Reference: &'static f64 = &1e-7;
        }
    };
}

macro_rules! exponents_in_structs {
    ($($head:tt)+) => {
        structs! { $($head)+
            f64 = -0.0, 1e300;
            u8 = 255;
        }
    };
}

macro_rules! pointers {
    ($($head:tt)+) => {
        enums! { $($head)+
            Text: &'static str = "a";
            Number: &'static u32 = &7;
            Twice: &'static &'static str = &"b";
        }
    };
}

macro_rules! pointers_in_structs {
    ($($head:tt)+) => {
        structs! { $($head)+
            &'static f64 = &0.5;
        }
    };
}

pub(crate) fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    cross! { pairs, [displayed displayed_in_structs]:
        "{x}" "{}"
        "{x:}" "{0:}"
        "{x:.}" "{:.}"
        "{x }" "{0 }"
        "{x:8}" "{:8}"
        "{x:<8}" "{:<8}"
        "{x:^8}" "{:^8}"
        "{x:>8}" "{:>8}"
        "{x:*^9}" "{0:*^9}"
        "{x:字>6}" "{0:字>6}"
        "{x:👍^7}" "{:👍^7}"
        "{x:\u{301}<6}" "{:\u{301}<6}"
        "{x:}>6}" "{:}>6}"
        "{x:{<6}" "{:{<6}"
        "{x: ^6}" "{: ^6}"
        "{x:\">6}" "{:\">6}"
        "{x:\\>6}" "{:\\>6}"
        "{x:<<6}" "{:<<6}"
        "{x:0>6}" "{:0>6}"
        "{x:+}" "{:+}"
        "{x:-}" "{:-}"
        "{x:#}" "{:#}"
        "{x:06}" "{:06}"
        "{x:+06}" "{:+06}"
        "{x:*<+#08}" "{:*<+#08}"
        "{x:.0}" "{:.0}"
        "{x:.2}" "{:.2}"
        "{x:-^9.3}" "{:-^9.3}"
        "{x:+010.1}" "{:+010.1}"
        "{x:300}" "{:300}"
        "{x:0} {x:>5} {x}" "{0:0} {0:>5} {0}"
    }
    cross! { pairs, [debugged debugged_in_structs]:
        "{x:?}" "{:?}"
        "{x:? }" "{0:? }"
        "{x:#?}" "{:#?}"
        "{x:x?}" "{:x?}"
        "{x:X?}" "{:X?}"
        "{x:#x?}" "{:#x?}"
        "{x:#010X?}" "{:#010X?}"
        "{x:12?}" "{:12?}"
        "{x:*^+12.1?}" "{:*^+12.1?}"
        "{x:}>08?}" "{:}>08?}"
    }
    cross! { pairs, [integers integers_in_structs]:
        "{x:x}" "{:x}"
        "{x:X}" "{:X}"
        "{x:#x}" "{:#x}"
        "{x:#010X}" "{:#010X}"
        "{x:o}" "{:o}"
        "{x:#o}" "{:#o}"
        "{x:b}" "{:b}"
        "{x:#b}" "{:#b}"
        "{x:_^#12x}" "{:_^#12x}"
        "{x:+o}" "{:+o}"
        "{x:0b} {x:b }" "{0:0b} {0:b }"
    }
    cross! { pairs, [exponents exponents_in_structs]:
        "{x:e}" "{:e}"
        "{x:E}" "{:E}"
        "{x:+.2e}" "{:+.2e}"
        "{x:012.3E}" "{:012.3E}"
        "{x:字^14e}" "{:字^14e}"
        "{x:.0e}" "{:.0e}"
    }
    cross! { pairs, [pointers pointers_in_structs]:
        "{x:p}" "{:p}"
        "{x:#p}" "{:#p}"
        "{x:>24p}" "{:>24p}"
        "{x:#026p}" "{:#026p}"
    }
    pairs
}
