/// How schemas are read where a document leaves it open.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// A schema without `type` has the one that its keywords speak of.
    pub implied_types: bool,
    /// Structs keep members that are neither declared nor forbidden.
    pub keep_unknown: bool,
}
