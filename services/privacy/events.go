package privacy

import "lateral/pkg/events"

// The events of privacy. The subject is the account. No event holds a name or an address.
const (
	CopyTaken        events.Type = "privacy.copy-taken"        // data: people.PersonData
	ErasureAsked     events.Type = "privacy.erasure-asked"     // data: ErasureData
	ErasureWithdrawn events.Type = "privacy.erasure-withdrawn" // data: ErasureData
	ErasureRefused   events.Type = "privacy.erasure-refused"   // data: ErasureData
	ErasureBegun     events.Type = "privacy.erasure-begun"     // data: ErasureData; nobody can sign in any more
	ErasureDone      events.Type = "privacy.erasure-done"      // data: ErasureData; no trace is left
)

// ErasureData names a request to be erased.
type ErasureData struct {
	ErasureID string `json:"erasureId"`
	AccountID string `json:"accountId"`
}
