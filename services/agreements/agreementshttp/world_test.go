package agreementshttp_test

import (
	"context"
	"slices"
	"strconv"
	"testing"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/agreements/agreementstest"
	"lateral/services/diary"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// server answers the operations on agreements. The bearer token is the name of the caller. The
// gate lets in everybody who is signed in, so only the use-cases refuse.
type server struct {
	*agreementstest.World
	http *httpxtest.Server
}

// thread is what an act on a visit answers with, in the place of the thread of an enquiry.
type thread struct {
	Body struct {
		From string `json:"from"`
	}
}

func answer(_ context.Context, _ people.Actor, from diary.Origin) (*thread, error) {
	var t thread
	t.Body.From = from.Kind
	return &t, nil
}

func newServer(t *testing.T) *server {
	t.Helper()
	w := agreementstest.New(t)
	callers := peopletest.Callers{
		"head": agreementstest.Head(agreementstest.Ash), "finance": agreementstest.Finance(agreementstest.Ash),
		"leader": agreementstest.LeaderAt(agreementstest.Cedar), "home": agreementstest.Head(agreementstest.Cedar),
		"broker": w.Broker(), "stranger": agreementstest.Head(agreementstest.Elm),
	}
	a := w.Agreements
	rows := []httpx.Route{
		{Method: "GET", Path: "/agreements", Handle: agreementshttp.ListAgreements(a)},
		{Method: "GET", Path: "/agreements/{id}", Handle: agreementshttp.GetAgreement(a)},
		{Method: "GET", Path: "/agreements/{id}/document", Handle: agreementshttp.GetDocument(a)},
		{Method: "PUT", Path: "/agreements/{id}/purchase-order", Handle: agreementshttp.SetPurchaseOrder(a)},
		{Method: "POST", Path: "/agreements/{id}/cancel", Handle: agreementshttp.CancelAgreement(a)},
		{Method: "POST", Path: "/visits/{id}/record", Handle: agreementshttp.RecordVisit(a, answer)},
		{Method: "POST", Path: "/visits/{id}/sign-off", Handle: agreementshttp.SignOffVisit(a, answer)},
		{Method: "POST", Path: "/visits/{id}/query", Handle: agreementshttp.QueryVisit(a, answer)},
		{Method: "POST", Path: "/visits/{id}/cancel", Handle: agreementshttp.CancelVisit(a, answer)},
		{Method: "POST", Path: "/visits/{id}/moves", Handle: agreementshttp.MoveVisit(a, answer)},
		{Method: "POST", Path: "/moves/{id}/agree", Handle: agreementshttp.AgreeMove(a, answer)},
		{Method: "POST", Path: "/moves/{id}/decline", Handle: agreementshttp.DeclineMove(a, answer)},
		{Method: "POST", Path: "/moves/{id}/withdraw", Handle: agreementshttp.WithdrawMove(a, answer)},
	}
	for i := range rows {
		rows[i].Access = callers.Gate().SignedIn()
	}
	return &server{w, httpxtest.Serve(t, rows...)}
}

// act is one act on an agreement, a visit or a move, as somebody who may do it does it.
type act struct {
	name         string
	who          string
	method, path string // with the id
	version      int64
	body         string
	wrong        string // who sees it and may not do it
	text         string // the field of people's words, "" if there is none
	longest      int    // characters of that field
	needed       bool   // the field must not be empty
	chosen       bool   // the field is one of the texts that were agreed
}

func (a act) etag() string { return `"` + strconv.FormatInt(a.version, 10) + `"` }

// acts begins a world with an agreement, and is every act that is possible in it: on a planned
// visit, a recorded one, one that the leader asks to move, and one that the school does.
func acts(t *testing.T) (*server, []act) {
	t.Helper()
	s := newServer(t)
	a := s.Agreed(s.AshNeed, agreementstest.Terms("2026-02-03.am", "2026-02-04.am", "2026-02-05.am", "2026-02-06.am"))
	visits := s.Visits(a.ID)
	recorded := s.Recorded(visits[0])
	byLeader := s.asks(t, "leader", visits[1], "2026-02-10.am")
	bySchool := s.asks(t, "head", visits[2], "2026-02-11.am")
	untouched := s.Agreed(s.Post(agreementstest.Ash, s.AshNeed.Ask), agreementstest.Terms("2026-02-09.am"))
	s.Until("2026-02-06")
	return s, slices.Concat(onAgreements(a, untouched), onVisits(visits[3], recorded), onMoves(byLeader, bySchool))
}

func onAgreements(a, untouched agreements.Agreement) []act {
	return []act{
		{name: "order", who: "finance", method: "PUT", path: "/agreements/" + a.ID + "/purchase-order", version: a.Version,
			body: `{"purchaseOrder":"PO 1"}`, wrong: "leader", text: "purchaseOrder", longest: 60, needed: true},
		{name: "cancel", who: "broker", method: "POST", path: "/agreements/" + untouched.ID + "/cancel",
			version: untouched.Version, body: `{"reason":"They merge."}`, wrong: "finance", text: "reason", longest: 500,
			needed: true},
	}
}

func onVisits(planned, recorded agreements.Visit) []act {
	to, written := "/visits/"+planned.ID, "/visits/"+recorded.ID
	return []act{
		{name: "record", who: "leader", method: "POST", path: to + "/record", version: planned.Version,
			body: `{"record":"We coached."}`, wrong: "head", text: "record", longest: 5000, needed: true},
		{name: "name the objective", who: "leader", method: "POST", path: to + "/record", version: planned.Version,
			body: `{"record":"We coached.","objective":"Blend every day"}`, wrong: "home", text: "objective", longest: 500,
			chosen: true},
		{name: "cancel a visit", who: "head", method: "POST", path: to + "/cancel", version: planned.Version,
			body: `{"reason":"It snows."}`, wrong: "finance", text: "reason", longest: 500, needed: true},
		{name: "ask to move", who: "leader", method: "POST", path: to + "/moves", version: planned.Version,
			body:  `{"slots":[{"date":"2026-02-12","half":"am"}],"note":"A training day."}`,
			wrong: "finance", text: "note", longest: 500},
		{name: "sign off", who: "head", method: "POST", path: written + "/sign-off", version: recorded.Version,
			wrong: "leader"},
		{name: "query", who: "head", method: "POST", path: written + "/query", version: recorded.Version,
			body: `{"query":"All day?"}`, wrong: "broker", text: "query", longest: 500, needed: true},
	}
}

func onMoves(byLeader, bySchool agreements.Move) []act {
	theirs, ours := "/moves/"+byLeader.ID, "/moves/"+bySchool.ID
	return []act{
		{name: "agree to a move", who: "head", method: "POST", path: theirs + "/agree", version: byLeader.Version,
			wrong: "leader"},
		{name: "decline a move", who: "leader", method: "POST", path: ours + "/decline", version: bySchool.Version,
			body: `{"reason":"I cannot."}`, wrong: "head", text: "reason", longest: 500, needed: true},
		{name: "withdraw a move", who: "head", method: "POST", path: ours + "/withdraw", version: bySchool.Version,
			wrong: "leader"},
	}
}

// asks asks, as somebody, to move a visit of one half-day.
func (s *server) asks(t *testing.T, who string, v agreements.Visit, to string) agreements.Move {
	t.Helper()
	path := "/visits/" + v.ID + "/moves"
	got := s.http.Call(who, "POST", path, `{"slots":[{"date":"`+to[:10]+`","half":"`+to[11:]+`"}]}`,
		"If-Match", `"`+strconv.FormatInt(v.Version, 10)+`"`)
	if got.Status != 200 {
		t.Fatalf("%d %s", got.Status, got.Raw)
	}
	for _, m := range s.Moves(v.AgreementID) {
		if m.VisitID == v.ID {
			return m
		}
	}
	t.Fatal("nothing was asked")
	return agreements.Move{}
}
