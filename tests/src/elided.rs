//! Emitted code without what is the same for every document.

/// `code` with the modules left out that `usual` has in the same words, titles aside.
pub fn elided(code: &str, usual: &str) -> String {
    let usual: Vec<Block<'_>> = blocks(usual);
    let mut text = String::new();
    for block in blocks(code) {
        let same = block.name.is_some() && usual.iter().any(|other| other.name == block.name && other.same(&block));
        match block.name.filter(|_| same) {
            Some(name) => text.push_str(&format!("mod {name} {{ /* as in `minimal` */ }}\n")),
            None => text.push_str(&block.lines.join("\n")),
        }
        text.push('\n');
    }
    text
}

/// Lines that belong together: up to a closing brace at the left.
struct Block<'a> {
    /// The module's name, if it is one.
    name: Option<&'a str>,
    lines: Vec<&'a str>,
}

impl Block<'_> {
    /// Whether two are the same but for documentation.
    fn same(&self, other: &Self) -> bool {
        let code = |line: &&&str| !line.trim_start().starts_with("///");
        self.lines.iter().filter(code).eq(other.lines.iter().filter(code))
    }
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        lines.push(line);
        if line == "}" {
            blocks.push(block(std::mem::take(&mut lines)));
        }
    }
    blocks.push(block(lines));
    blocks
}

fn block(lines: Vec<&str>) -> Block<'_> {
    let name = lines.iter().find_map(|line| line.trim_start_matches("pub ").strip_prefix("mod ")?.strip_suffix(" {"));
    Block { name, lines }
}
