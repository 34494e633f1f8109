//! Emitted code without what is the same for every document.

/// `code` with the modules left out that `usual` has in the same words, titles aside, and with short lists of lints.
pub fn elided(code: &str, usual: &str) -> String {
    let (code, usual) = (short(code), short(usual));
    let usual = blocks(&usual);
    let mut text = String::new();
    for block in blocks(&code) {
        let same = usual.iter().any(|other| block.name.is_some() && other.name == block.name && other.same(&block));
        // The text of this one depends on whether there are operations and types, and on nothing else.
        match block.name.filter(|name| same || *name == "macros") {
            Some(name) => text.push_str(&format!("\nmod {name} {{ /* as in `minimal` */ }}\n")),
            None => text.push_str(&(block.lines.join("\n") + "\n")),
        }
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

/// Takes the names out of lists of allowed lints; a test of its own holds those.
fn short(code: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for line in code.lines() {
        match line {
            "#[allow(" => inside = true,
            ")]" if inside => {
                inside = false;
                text.push_str("#[allow(…)]\n");
            }
            _ if inside => {}
            line => text.push_str(&format!("{line}\n")),
        }
    }
    text
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        lines.push(line);
        if line == "}" || line.ends_with(';') && !line.starts_with(' ') {
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
