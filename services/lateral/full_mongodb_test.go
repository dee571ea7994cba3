package main

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/services/people"
)

// A MongoDB without room is answered like a full disk: by 503 and a remedy.
// /readyz knows, reading goes on, and writing works again once there is room.
func TestAMongoDBWithoutRoom(t *testing.T) {
	t.Parallel()
	alone := mongodtest.Alone(t)
	w := newTownOn(t, onServer(t, alone), func(db docdb.DB) docdb.DB { return db }, strings.NewReader(siegeSchools))
	operator := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	operator.post("/partnerships", partnershipCalled("Before"))

	for _, command := range []string{"insert", "commitTransaction"} {
		alone.Fails(t, command, mongodtest.OutOfDiskSpace)
		full := operator.answer(http.MethodPost, "/partnerships", partnershipCalled("Meanwhile"))
		var problem object
		if err := json.NewDecoder(full.Body).Decode(&problem); err != nil {
			t.Fatal(err)
		}
		_ = full.Body.Close()
		if full.StatusCode != http.StatusServiceUnavailable || problem.text("code") != "storage_full" ||
			full.Header.Get("Retry-After") == "" {
			t.Errorf("%s: %d %v %v", command, full.StatusCode, full.Header, problem)
		}
		if got := operator.get("/partnerships").list("items"); len(got) != 1 {
			t.Errorf("%s: %d partnerships are read while it is full", command, len(got))
		}
	}
	w.p.trial.Again()
	if status, said := readyNow(t, w.p); status != http.StatusServiceUnavailable || said.Documents != "full" {
		t.Errorf("/readyz: %d %+v", status, said)
	}
	alone.Fails(t, "", 0)
	operator.post("/partnerships", partnershipCalled("Meanwhile"))
}
