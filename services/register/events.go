package register

import "lateral/pkg/events"

// What happens in the register.
const (
	// data: ChangedData; subject: the import, or the closed school
	SchoolsChanged  events.Type = "register.schools-changed"
	SchoolSucceeded events.Type = "register.school-succeeded" // data: SucceededData; subject: the closed school
)

// ChangedData names schools whose entry is new or has changed.
type ChangedData struct {
	URNs []URN `json:"urns"`
}

// SucceededData says which school follows which.
type SucceededData struct {
	From URN `json:"from"`
	To   URN `json:"to"`
}
