//! Where lines break: Oppen's algorithm over the words, breaks and groups of one item.

/// Columns of a line.
const MARGIN: isize = 89;

/// What a line has at least, however deep it is indented.
const LEAST: isize = 60;

/// What is as long as no line.
const ENDLESS: isize = 0xffff;

pub(super) const INDENT: isize = 4;

pub(super) enum Op<'c> {
    Word(&'c str),
    Made(String),
    Break(Break),
    /// Breaks of a consistent group are all taken or none; of another, as many as it needs.
    Begin {
        indent: isize,
        consistent: bool,
    },
    End,
    /// A group that holds it is broken.
    Wide,
}

/// A place where a line may end.
#[derive(Clone, Copy, Default)]
pub(super) struct Break {
    /// How much further the next line is indented.
    pub offset: isize,
    /// Spaces where the line goes on.
    pub blank: isize,
    /// What a line that ends here ends in.
    pub before: &'static str,
    /// What the next line starts with.
    pub after: &'static str,
    /// What stands here where the line goes on.
    pub unbroken: &'static str,
    /// A border for measuring alone.
    pub never: bool,
}

impl Break {
    pub(super) const ZERO: Break = Break { offset: 0, blank: 0, before: "", after: "", unbroken: "", never: false };
    pub(super) const SPACE: Break = Break { blank: 1, ..Break::ZERO };
    pub(super) const HARD: Break = Break { blank: ENDLESS, ..Break::ZERO };
    pub(super) const NEVER: Break = Break { never: true, ..Break::ZERO };
}

/// The width of `ops` in one line.
pub(super) fn width(ops: &[Op<'_>]) -> isize {
    ops.iter().map(own_width).sum()
}

fn own_width(op: &Op<'_>) -> isize {
    match op {
        Op::Word(text) => length(text),
        Op::Made(text) => length(text),
        Op::Break(place) => place.blank,
        Op::Wide => ENDLESS,
        Op::Begin { .. } | Op::End => 0,
    }
}

fn length(text: &str) -> isize {
    isize::try_from(text.len()).unwrap_or(ENDLESS)
}

/// Lays out items one after another; what it allocates serves for all of them.
#[derive(Default)]
pub(super) struct Layout {
    sizes: Vec<isize>,
    open: Vec<usize>,
    frames: Vec<Frame>,
}

#[derive(Clone, Copy)]
struct Frame {
    fits: bool,
    consistent: bool,
    /// The indentation outside.
    indent: isize,
}

impl Layout {
    /// Writes `ops`, which begin at the start of a line and end with one.
    pub(super) fn lay_out(&mut self, ops: &[Op<'_>], out: &mut String) {
        self.measure(ops);
        self.frames.clear();
        let mut line = Line { out, space: MARGIN, indent: 0, pending: 0 };
        for (op, size) in ops.iter().zip(&self.sizes) {
            match op {
                Op::Word(text) => line.word(text),
                Op::Made(text) => line.word(text),
                Op::Begin { indent, consistent } => {
                    let fits = *size <= line.space;
                    self.frames.push(Frame { fits, consistent: *consistent, indent: line.indent });
                    line.indent += if fits { 0 } else { *indent };
                }
                Op::End => line.indent = self.frames.pop().map_or(0, |frame| frame.indent),
                Op::Break(place) => {
                    let goes_on = place.never
                        || self
                            .frames
                            .last()
                            .is_some_and(|frame| frame.fits || !frame.consistent && *size <= line.space);
                    if goes_on { line.go_on(place) } else { line.end(place) }
                }
                Op::Wide => {}
            }
        }
    }

    /// How far it is from each group and break to the next break that is not inside of it.
    fn measure(&mut self, ops: &[Op<'_>]) {
        self.sizes.clear();
        self.sizes.resize(ops.len(), 0);
        self.open.clear();
        let mut total = 0;
        for (index, op) in ops.iter().enumerate() {
            match op {
                Op::Begin { .. } => self.start(index, total),
                Op::End => self.open.push(index),
                Op::Break(_) => {
                    self.settle(ops, total);
                    self.start(index, total);
                }
                Op::Word(_) | Op::Made(_) | Op::Wide => {}
            }
            total += own_width(op);
        }
        for index in self.open.drain(..) {
            if let (Some(size), false) = (self.sizes.get_mut(index), matches!(ops.get(index), Some(Op::End))) {
                *size += total;
            }
        }
    }

    fn start(&mut self, index: usize, total: isize) {
        if let Some(size) = self.sizes.get_mut(index) {
            *size = -total;
        }
        self.open.push(index);
    }

    /// Measures what ends at this break: the groups that were closed, and the break before it.
    fn settle(&mut self, ops: &[Op<'_>], total: isize) {
        let mut depth = 0;
        while let Some(index) = self.open.last().copied() {
            let last = match ops.get(index) {
                Some(Op::Begin { .. }) if depth == 0 => return,
                Some(Op::Begin { .. }) => {
                    depth -= 1;
                    false
                }
                Some(Op::End) => {
                    depth += 1;
                    self.open.pop();
                    continue;
                }
                _ => depth == 0,
            };
            self.open.pop();
            if let Some(size) = self.sizes.get_mut(index) {
                *size += total;
            }
            if last {
                return;
            }
        }
    }
}

struct Line<'o> {
    out: &'o mut String,
    /// Columns that are left.
    space: isize,
    indent: isize,
    /// Spaces before the next word, so that no line ends in spaces.
    pending: isize,
}

impl Line<'_> {
    fn word(&mut self, text: &str) {
        self.spaces();
        self.out.push_str(text);
        self.space -= length(text);
    }

    fn spaces(&mut self) {
        const BLANK: &str = "                                                                ";
        while self.pending > 0 {
            let some = usize::try_from(self.pending).unwrap_or(0).min(BLANK.len());
            self.out.push_str(BLANK.get(..some).unwrap_or(BLANK));
            self.pending -= length(BLANK.get(..some).unwrap_or(BLANK));
        }
    }

    fn go_on(&mut self, place: &Break) {
        self.pending += place.blank;
        self.space -= place.blank;
        if !place.unbroken.is_empty() {
            self.out.push_str(place.unbroken);
            self.space -= length(place.unbroken);
        }
    }

    fn end(&mut self, place: &Break) {
        if !place.before.is_empty() {
            self.spaces();
            self.out.push_str(place.before);
        }
        self.out.push('\n');
        self.pending = self.indent + place.offset;
        self.space = LEAST.max(MARGIN - self.pending);
        if !place.after.is_empty() {
            self.word(place.after);
        }
    }
}
