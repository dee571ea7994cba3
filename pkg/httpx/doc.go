// Package httpx is the one place where Fiber and Huma meet: it builds the
// server from a table of routes, refuses a route that does not say who may call
// it, turns errors into RFC 9457 problems, and holds what every request gets (an
// id, a time limit, a log line, security headers, metrics).
package httpx
