// Throws a string while it is loaded.
throw 'boom';
