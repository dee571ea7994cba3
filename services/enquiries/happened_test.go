package enquiries_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
)

// Events of before are read as ever: the fields kept their names, whichever noun has them now.
func TestEventsKeepTheNamesOfTheirFields(t *testing.T) {
	stored := `{"side":"school","name":"Ann","enquiryId":"enquiry_1","enquiryRef":"E-3001","needId":"need_1",` +
		`"urn":"100001","homeUrn":"100003","leaderId":"leader_1","accountId":"account_1","proposalId":"proposal_1",` +
		`"releaseId":"release_1","halfDays":3,"replyBy":"2026-02-03T09:00:00Z","note":"Please.","released":true}`
	var h enquiries.Happened
	must(t, json.Unmarshal([]byte(stored), &h))
	by := time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)
	want := enquiries.Happened{
		Happened: agreements.Happened{
			Side: agreements.SchoolSide, Name: "Ann", Origin: diary.OriginOf("enquiry_1"), OriginRef: "E-3001",
			NeedID: "need_1", URN: "100001", HomeURN: "100003", LeaderID: "leader_1", AccountID: "account_1",
			ProposalID: "proposal_1", HalfDays: 3, Note: "Please.",
		},
		ReleaseID: "release_1", ReplyBy: &by, Released: true,
	}
	if diff := cmp.Diff(want, h); diff != "" {
		t.Error(diff)
	}
	var before, again map[string]any
	must(t, json.Unmarshal([]byte(stored), &before))
	text, err := json.Marshal(h)
	must(t, err)
	must(t, json.Unmarshal(text, &again))
	if diff := cmp.Diff(before, again); diff != "" {
		t.Error(diff)
	}
}
