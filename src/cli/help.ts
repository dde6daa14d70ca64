/** What `galley --help` prints. */
export const help = `Galley reads news articles as a careful editor would: who speaks, which figures are claimed,
and where it all comes from.

Usage
  galley analyze FILE… [--format json|text|brat] [--out DIR]
  galley analyze --stdin-jsonl
  galley check FILE…
  galley --help | --version

Commands
  analyze   Finds headline, authors, date, quotes, speakers, figures and cited sources in articles.
  check     Checks that annotation sidecars (NAME.annotations.yaml beside NAME) are valid and that their
            annotations are still found in the articles, unchanged. Takes articles and sidecars; prints
            file:line:column: message.

Options of analyze
  --format json     One JSON record an article, one a line; offsets are half-open ranges of UTF-16 code
                    units (the default).
  --format text     A page to read.
  --format brat     brat's standoff lines as in the PolNeAR corpus; offsets are Unicode code points.
  --out DIR         Writes NAME.json, NAME.report.txt or NAME.ann for each article into DIR, not to stdout.
  --stdin-jsonl     Reads records {id, text}, one a line, from stdin and writes a record each to stdout, in
                    order and as they come. A bad line gives a record {id or line, error}.

Exit codes
  0  all well
  1  something could not be read, written or understood; stderr or the record says what, the rest was done
  2  check has findings
`;
