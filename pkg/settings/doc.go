// Package settings reads a program's settings, weakest first: defaults, a JSON file, the
// environment, the command line. The settings are the flags of a [kong] command line. An
// unknown key of the file or variable of the environment is an error, because a typing
// error must not leave a setting at its default; all errors are reported at once.
//
// [kong]: https://github.com/alecthomas/kong
package settings
