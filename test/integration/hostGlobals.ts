// What mocha's build for browsers expects of a page, and Node's extension host is none. Imported before mocha.
if (!('location' in globalThis)) Object.assign(globalThis, { location: { search: '' } });
