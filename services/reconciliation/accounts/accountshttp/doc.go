// Package accountshttp is the HTTP face of accounts.
package accountshttp
