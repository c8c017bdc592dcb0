use super::super::read;
use super::kind;
#[test]
#[ignore]
fn look() {
    let path = std::env::var("LOOK").unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let start = std::time::Instant::now();
    let m = read(&path, &bytes).unwrap();
    println!("{:?} for {} bytes", start.elapsed(), bytes.len());
    for b in &m.blocks {
        let s = m.spot(b.span.start);
        println!("{}:{} p{:?} {} | {}", s.line, s.column, s.page, kind(b), m.words(b));
    }
}
