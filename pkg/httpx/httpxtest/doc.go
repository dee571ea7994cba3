// Package httpxtest calls operations in tests as a client would, through the
// whole server and without a network.
package httpxtest
