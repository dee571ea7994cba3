// Package apperr holds the one error type that crosses layers. It says what kind of answer
// an error is, which fields are wrong and what people may read. It keeps the cause for the
// log alone.
package apperr
