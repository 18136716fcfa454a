console.log('ok', process.version, process.argv.slice(2));
