pub(super) enum Engine { Linear(String), Backtrack }
pub(super) struct Invalid { pub(super) why: String }
pub(super) fn translate(source: &str) -> Result<Engine, Invalid> {
    if source.contains("(?") { return Ok(Engine::Backtrack) }
    if source.is_empty() { return Err(Invalid { why: String::new() }) }
    Ok(Engine::Linear(source.to_owned()))
}
