//! From inputs to other inputs.

/// No input grows beyond this many bytes: what is large is slow, and rarely new.
const LONGEST: usize = 4096;

/// Numbers that are the same from run to run: Marsaglia's xorshift.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or(0)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap_or(0)
    }
}

/// One of the inputs, changed in some places.
pub(crate) fn mutated(inputs: &[Vec<u8>], words: &[&str], random: &mut Random) -> Vec<u8> {
    let mut input = inputs[random.below(inputs.len())].clone();
    for _ in 0..=random.below(6) {
        change(&mut input, inputs, words, random);
    }
    input.truncate(LONGEST);
    input
}

fn change(input: &mut Vec<u8>, inputs: &[Vec<u8>], words: &[&str], random: &mut Random) {
    let start = random.below(input.len() + 1);
    let end = input.len().min(start + random.below(32));
    match random.below(10) {
        0 => input.truncate(start),
        1 => drop(input.drain(start..end)),
        2 => input.insert(start, random.byte()),
        3 => {
            if let Some(byte) = input.get_mut(start) {
                *byte = random.byte();
            }
        }
        4 => {
            if let Some(byte) = input.get_mut(start) {
                *byte ^= 1 << random.below(8);
            }
        }
        5 | 6 => {
            let word = words[random.below(words.len())];
            input.splice(start..start, word.bytes());
        }
        7 => {
            let word = words[random.below(words.len())];
            input.splice(start..end, word.bytes());
        }
        8 => {
            let part = input[start..end].to_vec();
            let copies = part.repeat(1 + random.below(16));
            input.splice(start..start, copies);
        }
        _ => {
            let other = &inputs[random.below(inputs.len())];
            let from = random.below(other.len() + 1);
            input.splice(start.., other[from..].iter().copied());
        }
    }
}
