// Package leadershttp is the HTTP face of leaders. Each exported function takes
// the leaders' directory and returns one operation for the table of routes.
package leadershttp
