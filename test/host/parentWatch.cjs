// Loaded into VS Code's server before its own code: a server whose starter was killed ends by itself.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, 500).unref();
