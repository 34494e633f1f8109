mod chunks;
mod disk;
mod package;
mod print;
mod render;
mod store;
