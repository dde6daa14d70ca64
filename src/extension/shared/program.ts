/**
 * Runs the text of one of the extension's later programs and answers with what it exports. Read as a file and run here, since
 * that works alike in VS Code's extension hosts for Node and for the browser: the latter loads an extension's one file in this
 * same way and has no `require` for a second.
 * @param name what stack traces and the debugger show
 * @param functions what the program must export
 * @throws SyntaxError or Error where the text is no such program
 */
export function evaluateProgram<Program extends object>(
  source: string,
  name: string,
  functions: readonly (keyof Program & string)[],
): Program {
  const program: { exports: Partial<Program> } = { exports: {} };
  const text = `${source}
//# sourceURL=${name}`;
  const run = new Function('module', 'exports', text) as (module: object, exports: unknown) => void;
  run(program, program.exports);
  if (functions.some((each) => typeof program.exports[each] !== 'function'))
    throw new Error('the file is not complete');
  return program.exports as Program;
}
