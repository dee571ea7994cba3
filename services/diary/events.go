package diary

import (
	"lateral/pkg/events"
	"lateral/services/calendar"
	"lateral/services/leaders"
)

// DiaryChanged says that a leader opened or closed half-days. The subject is the
// leader; the data is Data.
const DiaryChanged events.Type = "leaders.diary-changed"

// What happens to releases. The subject is the release; the data is the asker's: see [Asker]. The types keep the
// name of an earlier room.
const (
	ReleaseAsked   events.Type = "support.release-asked"
	ReleaseGranted events.Type = "support.release-granted"
	ReleaseRefused events.Type = "support.release-refused"
)

// Data says which half-days a leader opened and closed.
type Data struct {
	leaders.LeaderData
	Opened []calendar.Slot `json:"opened,omitempty"`
	Closed []calendar.Slot `json:"closed,omitempty"`
}
