// Package partieshttp puts the use-cases of parties on the API.
package partieshttp
