//! The objects of a pdf by number, its streams unpacked, and its pages in order.
//!
//! Objects are found by looking for them, not by the tables at the end of the file: those are often damaged, and the last
//! of two objects with one number is the one that counts anyway.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read;
use std::ops::Range;

use flate2::read::ZlibDecoder;

use super::object::{Dict, Lexer, Object};

/// The most that one stream, and all that are read together, may unpack to.
const LARGEST: u64 = 64 * 1024 * 1024;
const LARGEST_TOGETHER: u64 = 400 * 1024 * 1024;
/// The most pages, and how deep their tree may be.
const PAGES: usize = 10_000;
const DEEPEST: usize = 30;

/// A pdf.
#[derive(Debug)]
pub(super) struct File<'b> {
    bytes: &'b [u8],
    objects: BTreeMap<u32, (Object, Option<Range<usize>>)>,
    unpacked: std::cell::Cell<u64>,
}

/// A page: what is drawn on it, and the fonts and forms that are drawn with.
#[derive(Debug, Clone)]
pub(super) struct Page {
    /// The operators.
    pub(super) contents: Vec<u8>,
    /// What they refer to.
    pub(super) resources: Dict,
}

impl<'b> File<'b> {
    /// Finds the objects; nothing when the file is locked.
    pub(super) fn read(bytes: &'b [u8]) -> Option<Self> {
        let mut file = Self { bytes, objects: BTreeMap::new(), unpacked: std::cell::Cell::new(0) };
        file.find_objects();
        let locked = |dict: &Dict| dict.contains_key("Encrypt");
        let trailer = find(bytes, b"trailer", 0).is_some() && Self::trailers(bytes).iter().any(locked);
        if trailer || file.objects.values().filter_map(|(object, _)| object.dict()).any(locked) {
            return None;
        }
        file.open_object_streams();
        Some(file)
    }

    fn trailers(bytes: &[u8]) -> Vec<Dict> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = find(bytes, b"trailer", from) {
            from = at + 7;
            if let Some(Object::Dict(dict)) = Lexer::new(bytes, from).next() {
                found.push(dict);
            }
        }
        found
    }

    fn find_objects(&mut self) {
        let mut from = 0;
        while let Some(at) = find(self.bytes, b"obj", from) {
            from = at + 3;
            let Some(number) = number_before(self.bytes, at) else { continue };
            let mut lexer = Lexer::new(self.bytes, from);
            let Some(object) = lexer.next() else { continue };
            let stream = self.stream_at(lexer.at, &object);
            from = stream.as_ref().map_or(lexer.at, |stream| stream.end).max(from);
            self.objects.insert(number, (object, stream));
        }
    }

    /// The bytes of the stream behind a dictionary.
    fn stream_at(&self, at: usize, object: &Object) -> Option<Range<usize>> {
        let dict = object.dict()?;
        let rest = self.bytes.get(at..)?;
        let white = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        let body = rest[white..].strip_prefix(b"stream")?;
        let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n")).unwrap_or(body);
        let start = self.bytes.len() - body.len();
        if let Some(length) = dict.get("Length").and_then(Object::count)
            && let Some(after) = body.get(length..)
            && after.get(..20).unwrap_or(after).windows(9).any(|window| window == b"endstream")
        {
            return Some(start..start + length);
        }
        Some(start..find(self.bytes, b"endstream", start).unwrap_or(self.bytes.len()))
    }

    fn open_object_streams(&mut self) {
        let is_packed =
            |object: &Object| object.dict().is_some_and(|dict| named(dict, "Type") == Some("ObjStm"));
        let packed: Vec<u32> = self
            .objects
            .iter()
            .filter(|(_, (object, _))| is_packed(object))
            .map(|(number, _)| *number)
            .collect();
        for number in packed {
            let Some((dict, data)) =
                self.stream(number).map(|(dict, data)| (dict.clone(), data.into_owned()))
            else {
                continue;
            };
            let count = dict.get("N").and_then(Object::count).unwrap_or(0).min(data.len());
            let first = dict.get("First").and_then(Object::count).unwrap_or(0);
            let mut heads = Lexer::new(&data, 0);
            for _ in 0..count {
                let (Some(Object::Number(number)), Some(offset)) = (heads.next(), heads.next()) else {
                    break;
                };
                let at = first.saturating_add(offset.count().unwrap_or(usize::MAX));
                if let Some(object) = Lexer::new(&data, at.min(data.len())).next() {
                    self.objects.entry(number as u32).or_insert((object, None));
                }
            }
        }
    }

    /// An object, through references.
    pub(super) fn follow<'o>(&'o self, object: &'o Object) -> &'o Object {
        let mut object = object;
        for _ in 0..DEEPEST {
            let Object::Reference(number) = object else { break };
            let Some((found, _)) = self.objects.get(number) else { break };
            object = found;
        }
        object
    }

    /// The object of that name in a dictionary, through references.
    pub(super) fn get<'o>(&'o self, dict: &'o Dict, name: &str) -> Option<&'o Object> {
        dict.get(name).map(|object| self.follow(object))
    }

    /// The dictionary of that name in a dictionary.
    pub(super) fn dict<'o>(&'o self, dict: &'o Dict, name: &str) -> Option<&'o Dict> {
        self.get(dict, name).and_then(Object::dict)
    }

    /// The dictionary and the unpacked bytes of the stream that an object refers to.
    pub(super) fn stream_of(&self, object: &Object) -> Option<(&Dict, Cow<'_, [u8]>)> {
        if let Object::Reference(number) = object { self.stream(*number) } else { None }
    }

    fn stream(&self, number: u32) -> Option<(&Dict, Cow<'_, [u8]>)> {
        let (object, range) = self.objects.get(&number)?;
        let dict = object.dict()?;
        let mut data = Cow::Borrowed(self.bytes.get(range.clone()?)?);
        let filters = match self.get(dict, "Filter") {
            None => Vec::new(),
            Some(Object::Array(filters)) => {
                filters.iter().filter_map(|one| self.follow(one).name()).collect()
            }
            Some(one) => one.name().into_iter().collect(),
        };
        for filter in filters {
            data = Cow::Owned(match filter {
                "FlateDecode" | "Fl" => self.inflate(&data)?,
                "ASCIIHexDecode" | "AHx" => unhex(&data),
                "ASCII85Decode" | "A85" => unascii85(&data),
                _ => return None,
            });
        }
        Some((dict, data))
    }

    /// Unpacks; what comes before damage is kept.
    fn inflate(&self, data: &[u8]) -> Option<Vec<u8>> {
        let left = LARGEST.min(LARGEST_TOGETHER.saturating_sub(self.unpacked.get()));
        let mut found = Vec::new();
        let _ = ZlibDecoder::new(data).take(left).read_to_end(&mut found);
        self.unpacked.set(self.unpacked.get() + found.len() as u64);
        (left > 0).then_some(found)
    }

    /// The pages, in order.
    pub(super) fn pages(&self) -> Vec<Page> {
        let dicts = || self.objects.values().filter_map(|(object, _)| object.dict());
        let root = dicts().rfind(|dict| named(dict, "Type") == Some("Catalog"));
        let mut pages = Vec::new();
        if let Some(tree) = root.and_then(|root| self.dict(root, "Pages")) {
            self.gather(tree, &Dict::new(), &mut pages, &mut (4 * PAGES), 0);
        }
        if pages.is_empty() {
            let all = dicts().filter(|dict| named(dict, "Type") == Some("Page")).take(PAGES);
            pages = all.map(|page| self.page(page, &Dict::new())).collect();
        }
        pages
    }

    /// Gathers the pages below a node of their tree; a tree that holds itself is left when its visits are spent.
    fn gather(&self, node: &Dict, inherited: &Dict, pages: &mut Vec<Page>, visits: &mut usize, depth: usize) {
        if depth > DEEPEST || pages.len() >= PAGES || *visits == 0 {
            return;
        }
        *visits -= 1;
        let resources = self.dict(node, "Resources").unwrap_or(inherited);
        match self.get(node, "Kids").and_then(Object::array) {
            Some(kids) => {
                for kid in kids.iter().filter_map(|kid| self.follow(kid).dict()) {
                    self.gather(kid, resources, pages, visits, depth + 1);
                }
            }
            None => pages.push(self.page(node, resources)),
        }
    }

    fn page(&self, page: &Dict, inherited: &Dict) -> Page {
        let mut contents = Vec::new();
        let parts = match page.get("Contents") {
            Some(Object::Array(parts)) => parts.as_slice(),
            Some(one) => match self.follow(one) {
                Object::Array(parts) => parts.as_slice(),
                _ => std::slice::from_ref(one),
            },
            None => &[],
        };
        for (_, data) in parts.iter().filter_map(|part| self.stream_of(part)) {
            contents.extend_from_slice(&data);
            contents.push(b'\n');
        }
        Page { contents, resources: self.dict(page, "Resources").unwrap_or(inherited).clone() }
    }
}

/// The name that a dictionary gives for something.
pub(super) fn named<'d>(dict: &'d Dict, name: &str) -> Option<&'d str> {
    dict.get(name).and_then(Object::name)
}

/// Where bytes stand in others.
fn find(bytes: &[u8], needle: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == needle[0])?;
        if bytes[at..].starts_with(needle) {
            return Some(at);
        }
        at += 1;
    }
}

/// The number of the object whose `obj` stands at a byte: `12 0 obj`.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let white =
        |from: usize| bytes[..from].iter().rev().take_while(|byte| byte.is_ascii_whitespace()).count();
    let digits =
        |from: usize| bytes[..from].iter().rev().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    let end = at - white(at);
    let generation = digits(end);
    let middle = end - generation;
    let end = middle - white(middle);
    let number = digits(end);
    if generation == 0 || number == 0 || end == middle {
        return None;
    }
    std::str::from_utf8(&bytes[end - number..end]).ok()?.parse().ok()
}

fn unhex(data: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = data
        .iter()
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect();
    digits.chunks(2).map(|pair| pair[0] * 16 + pair.get(1).copied().unwrap_or(0)).collect()
}

fn unascii85(data: &[u8]) -> Vec<u8> {
    let mut found = Vec::with_capacity(data.len());
    let mut group: Vec<u8> = Vec::with_capacity(5);
    for byte in data.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' if group.is_empty() => found.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            found.extend(word(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let kept = group.len() - 1;
        group.resize(5, 84);
        found.extend(&word(&group)[..kept]);
    }
    found
}

fn word(group: &[u8]) -> [u8; 4] {
    group
        .iter()
        .fold(0u32, |value, digit| value.wrapping_mul(85).wrapping_add(u32::from(*digit)))
        .to_be_bytes()
}
