// Package searchtest is the suite that every search.Engine must pass, on a real
// engine. Its documents are books, so that it knows nothing of any product.
package searchtest
