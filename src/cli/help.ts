/** What `galley --help` prints. */
export const help = `Galley reads news articles as a careful editor would: who speaks, which figures are claimed,
and where it all comes from.

Usage
  galley analyze FILE… [--format json|text|brat] [--out DIR]
  galley analyze --stdin-jsonl
  galley check FILE… [--format text|sarif|github]
  galley check --staged
  galley init [FOLDER] [--hook]
  galley merge BASE OURS THEIRS [--path NAME]
  galley mend FILE…
  galley diff A [B] [--path FILE]
  galley agreement A B [--path FILE] [--format text|json]
  galley --help | --version

Commands
  analyze   Finds headline, authors, date, quotes, speakers, figures and cited sources in articles.
  check     Checks that annotation sidecars (NAME.annotations.yaml beside NAME) are valid and that their
            annotations are still found in the articles, unchanged. Takes articles and sidecars; prints
            file:line:column: message.
  init      Makes git merge sidecars with "galley merge": sets .gitattributes and the merge driver of the
            repository, with --hook also a pre-commit hook. Says what it did; doing it again does nothing.
  merge     Merges two versions of a sidecar entry by entry and field by field into OURS. A true conflict
            stays in the entry, under "conflict", with both values.
  mend      Does the same to sidecars in which git has left conflict markers.
  diff      Says in words what changed in annotations from A to B, or to the files as they are now. A and B
            are sidecars, articles or revisions of git.
  agreement Says how far the annotations of A and B agree (Krippendorff's alpha and F1 on spans, Cohen's
            kappa on what is said of them), and lists what they do not agree on.

Options of analyze
  --format json     One JSON record an article, one a line; offsets are half-open ranges of UTF-16 code
                    units (the default).
  --format text     A page to read.
  --format brat     brat's standoff lines as in the PolNeAR corpus; offsets are Unicode code points.
  --out DIR         Writes NAME.json, NAME.report.txt or NAME.ann for each article into DIR, not to stdout.
  --stdin-jsonl     Reads records {id, text}, one a line, from stdin and writes a record each to stdout, in
                    order and as they come. A bad line gives a record {id or line, error}.

Options of check
  --format text     file:line:column: message (the default).
  --format sarif    SARIF 2.1.0, as code scanning reads it.
  --format github   Workflow commands, which GitHub Actions shows at the lines of a change.
  --staged          Checks what is staged for the next commit, as a pre-commit hook does.

Exit codes
  0  all well
  1  something could not be read, written or understood; stderr or the record says what, the rest was done;
     merge and mend: conflicts are left in the file
  2  check has findings
`;
