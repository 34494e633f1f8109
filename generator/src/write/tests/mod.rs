mod chunks;
mod disk;
mod package;
mod render;
mod store;
