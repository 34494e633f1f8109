use super::scan::{Fault, Scan};
use super::{Query, Segment, Selector, filter};

/// How deeply filters may nest.
pub const DEEPEST: usize = 64;

impl Query {
    /// Reads a query that begins with `$`. Blanks around it are allowed, since a YAML block leaves a line end there.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let mut scan = Scan::new(text);
        scan.skip_blank();
        scan.expect("$")?;
        let segments = segments(&mut scan, 0)?;
        scan.skip_blank();
        if scan.is_at_end() {
            Ok(Self { absolute: true, segments })
        } else {
            Err(scan.fault("expected `.`, `..` or `[`"))
        }
    }
}

/// The segments of a query. Blanks behind the last one are left.
pub fn segments(scan: &mut Scan<'_>, depth: usize) -> Result<Vec<Segment>, Fault> {
    let mut segments = Vec::new();
    loop {
        let before = scan.clone();
        scan.skip_blank();
        if !matches!(scan.peek(), Some('.' | '[')) {
            *scan = before;
            return Ok(segments);
        }
        segments.push(segment(scan, depth)?);
    }
}

fn segment(scan: &mut Scan<'_>, depth: usize) -> Result<Segment, Fault> {
    let descends = scan.take("..");
    let dotted = descends || scan.take(".");
    let selectors = match scan.peek() {
        Some('[') if descends || !dotted => bracketed(scan, depth)?,
        Some('*') => {
            scan.expect("*")?;
            vec![Selector::Wildcard]
        }
        _ => vec![Selector::Name(scan.member()?)],
    };
    Ok(Segment { descends, selectors, end: scan.offset() })
}

fn bracketed(scan: &mut Scan<'_>, depth: usize) -> Result<Vec<Selector>, Fault> {
    scan.expect("[")?;
    let mut selectors = Vec::new();
    loop {
        scan.skip_blank();
        selectors.push(selector(scan, depth)?);
        scan.skip_blank();
        if scan.take("]") {
            return Ok(selectors);
        }
        if !scan.take(",") {
            return Err(scan.fault("expected `,` or `]`"));
        }
    }
}

fn selector(scan: &mut Scan<'_>, depth: usize) -> Result<Selector, Fault> {
    match scan.peek() {
        Some('\'' | '"') => Ok(Selector::Name(scan.string()?)),
        Some('*') => {
            scan.expect("*")?;
            Ok(Selector::Wildcard)
        }
        Some('?') => {
            scan.expect("?")?;
            scan.skip_blank();
            Ok(Selector::Filter(filter::test(scan, depth + 1)?))
        }
        Some('-' | ':' | '0'..='9') => positions(scan),
        _ => Err(scan.fault("expected a name in quotes, an index, a slice, `*` or `?`")),
    }
}

/// An index or a slice.
fn positions(scan: &mut Scan<'_>) -> Result<Selector, Fault> {
    let start = scan.integer()?;
    let index = scan.clone();
    scan.skip_blank();
    if !scan.take(":") {
        *scan = index;
        return start.map(Selector::Index).ok_or_else(|| scan.fault("expected an index"));
    }
    scan.skip_blank();
    let end = scan.integer()?;
    scan.skip_blank();
    let mut step = None;
    if scan.take(":") {
        scan.skip_blank();
        step = scan.integer()?;
    }
    Ok(Selector::Slice { start, end, step: step.unwrap_or(1) })
}
