package main

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/services/people"
)

// ones are the reads that answer about the reader, whoever that is.
var ones = []string{"list-own-security-events", "read-me", "read-address", "list-sessions", "read-security",
	"list-notices", "get-dashboard", "get-own-data", "read-erasure", "list-own-security-events"}

// reads are the paths of every reading operation, with every id that fits, and
// of every list, narrowed to every place.
func (s *siege) reads() []string {
	s.t.Helper()
	there, places := s.p.idsOfEverything(s.t), []string{buyerURN, homeURN, s.alliance}
	narrowed := []string{"", "?scope=own", "?scope=partnership", "?scope=reaching", "?mine=true"}
	for _, by := range []string{"school", "home", "buyer", "partnership", "issuer"} {
		for _, place := range places {
			narrowed = append(narrowed, "?"+by+"="+place)
		}
	}
	for _, state := range []string{"asked", "granted", "refused", "lapsed"} {
		narrowed = append(narrowed, "?school="+homeURN+"&state="+state)
	}
	var all []string
	for _, r := range s.p.routes() {
		path := strings.TrimPrefix(r.Path, "/api/v1")
		switch kind, found := thingOf(r.Path); {
		case r.Method != http.MethodGet || slices.Contains(ones, r.Name):
		case !parameter.MatchString(path):
			for _, how := range narrowed {
				all = append(all, path+how)
			}
		case found:
			for _, id := range there[kind] {
				all = append(all, parameter.ReplaceAllString(path, id))
			}
		default: // of leaders, services and places
			for _, id := range slices.Concat(there["leaders"], there["services"], places) {
				all = append(all, parameter.ReplaceAllString(path, id))
			}
		}
	}
	return all
}

// answers are a person's answers on each path: the status and the text, without
// the time of the question.
func (c person) answers(paths []string) map[string]string {
	c.t.Helper()
	all := map[string]string{}
	for _, path := range paths {
		status, answer := c.try("GET", path, nil)
		delete(answer, "requestId")
		if file, is := answer["file"]; is && status == http.StatusOK {
			answer = object{"file": fmt.Sprint(file) != ""}
		}
		all[path] = fmt.Sprintf("%d %v", status, answer)
	}
	return all
}

// Somebody whose role ended reads again what it showed them: in any list,
// narrowed to any place, or by any id. They must get the same answers as a
// newcomer who holds the same role elsewhere and was never here.
func TestAttack1_4_AFormerRoleShowsMoreThanNone(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.invoiced(s.dealt())
	s.signedIn(addressOf("Hanna Head")).post("/needs", object{"urn": buyerURN, "what": "A draft."})
	s.operator = s.signedIn(addressOf("Olive Operator"))
	formers := s.formers()
	newcomer := s.provisioned("Nora Newcomer", people.Held{Role: people.Leader, Place: people.School(lonelyURN)})
	s.now.Advance(6 * time.Second) // roles are remembered for five
	paths := s.reads()
	want := newcomer.answers(paths)
	if head := s.signedIn(addressOf("Hanna Head")).answers(paths); len(paths) < 500 || len(different(head, want)) < 50 {
		t.Errorf("on %d paths a head reads the same as a newcomer but for %q", len(paths), different(head, want))
	}
	for _, name := range slices.Sorted(maps.Keys(formers)) {
		got := s.signedIn(addressOf(name)).answers(paths)
		for _, path := range different(got, want) {
			t.Errorf("%s on %s:\n  %.300s\nand a newcomer:\n  %.300s", name, path, got[path], want[path])
		}
	}
}

// different are the paths on which two people get different answers.
func different(one, two map[string]string) (paths []string) {
	for _, path := range slices.Sorted(maps.Keys(one)) {
		if one[path] != two[path] {
			paths = append(paths, path)
		}
	}
	return paths
}
