package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lateral/services/people"
)

// allChecks is a complete set of checks, with insurance until the day.
func allChecks(until string) object {
	return object{
		"identity": object{"on": "2026-02-02"}, "dbs": object{"by": "Mona Manager", "on": "2026-02-02"},
		"insurance": object{"with": "Zurich", "until": until},
	}
}

// confirms makes the person confirm the checks of a leader at their present
// version.
func confirms(c person, want int, leaderID, until string) object {
	c.t.Helper()
	_, seen := c.try("GET", "/leaders/"+leaderID+"/checks", nil)
	return c.call(want, "PUT", "/leaders/"+leaderID+"/checks", allChecks(until), "If-Match", tag(seen))
}

// A leader confirms their own checks: as a leader, and as head of their home
// school.
func TestAttack1_16_ALeaderConfirmsThemselves(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	id := listed(s.leader, s.broker, homeURN, s.alliance)
	confirms(s.leader, 403, id, "2026-08-31")
	both := s.both("Lena Leader", people.Held{Role: people.Head, Place: people.School(homeURN)})
	confirms(both, 403, id, "2026-08-31")
	if lacks := both.get("/leaders/" + id + "/checks"); len(lacks["lacks"].([]any)) != 3 || lacks["mayConfirm"] != false {
		t.Errorf("the leader has %v", lacks)
	}
	confirms(s.broker, 200, id, "2026-08-31") // nobody confirms themselves, so brokers may too
	confirms(s.homeHead, 200, id, "2026-07-31")
}

// Heads of other schools, brokers, officers and operators write into a leader's
// checks.
func TestAttack1_16_OthersConfirm(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	for who, c := range s.everybody() {
		if who == "home head" {
			continue
		}
		c.refused("PUT", "/leaders/"+d.leaderID+"/checks", allChecks("2026-08-31"), "If-Match", `"1"`)
		if who != "leader" {
			c.refused("GET", "/leaders/"+d.leaderID+"/checks", nil)
			c.refused("GET", "/schools/"+homeURN+"/checks", nil)
		}
	}
	if seen := s.homeHead.get("/leaders/" + d.leaderID + "/checks").text("seen"); seen != "" {
		t.Errorf("somebody confirmed %q", seen)
	}
}

// Strangers look for a leader's checks; the people of an agreement can read them
// there.
func TestAttack1_16_AStrangerReads(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	confirms(s.homeHead, 200, d.leaderID, "2026-08-31")
	thread, agreement := "/enquiries/"+d.thread.text("id"), "/agreements/"+d.thread.text("agreement", "id")
	partOf := map[string]bool{"head": true, "senior": true, "officer": true, "home head": true, "leader": true,
		"broker": true}
	for who, c := range s.everybody() {
		_, profile := c.try("GET", "/leaders/"+d.leaderID, nil)
		_, all := c.try("GET", "/leaders", nil)
		if told := fmt.Sprint(profile, all); strings.Contains(told, "Zurich") || strings.Contains(told, "Mona") {
			t.Errorf("%s reads it on the profile: %s", who, told)
		}
		for _, path := range []string{thread, agreement} {
			_, read := c.try("GET", path, nil)
			seen := read.text("checks", "seen")
			if partOf[who] &&
				seen !=
					"Identity seen by Hugo Home on Mon 2 Feb 2026. DBS check seen by Mona Manager on Mon 2 Feb 2026. Insurance "+
						"(Zurich) until Mon 31 Aug 2026." {
				t.Errorf("%s reads %q in %s", who, seen, path)
			}
			if !partOf[who] && seen != "" {
				t.Errorf("%s reads %q in %s", who, seen, path)
			}
		}
	}
}

// Somebody types the number of a certificate into the field for a name.
func TestAttack1_16_ANumberIsKept(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	id := listed(s.leader, s.broker, homeURN, s.alliance)
	for _, number := range []string{"001234567890", "0012 3456 7890", "Cert. 0012-3456-7890", "００１２３４５６７８９０"} {
		for _, body := range []object{
			{"dbs": object{"by": number, "on": "2026-02-02"}}, {"identity": object{"by": number, "on": "2026-02-02"}},
			{"insurance": object{"with": number, "until": "2026-08-31"}},
		} {
			s.homeHead.call(422, "PUT", "/leaders/"+id+"/checks", body, "If-Match",
				tag(s.homeHead.get("/leaders/"+id+"/checks")))
		}
	}
}

// A leader enters a school although their insurance ran out after the agreement,
// and nobody was told.
func TestAttack1_16_AnInsuranceRunsOutUnnoticed(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt() // visits on 10 and 12 February
	confirms(s.homeHead, 200, d.leaderID, "2026-02-11")
	s.work()
	s.now.Advance(time.Hour)
	s.work()
	const runsOut = " runs out on Wed 11 Feb 2026, before the visit on Thu 12 Feb 2026."
	for name, whose := range map[string]string{
		"Lena Leader": "Your insurance", "Hugo Home": "The insurance of Lena Leader",
		"Hanna Head": "The insurance of Lena Leader",
	} {
		told := 0
		for _, letter := range s.lettersTo(name) {
			if strings.Contains(letter, whose+runsOut) {
				told++
			}
		}
		if told != 1 {
			t.Errorf("%s was told %d times", name, told)
		}
	}
	s.now.Advance(8 * 24 * time.Hour) // to the evening before
	s.work()
	if n := strings.Count(strings.Join(s.lettersTo("Hanna Head"), "\n"), "are not complete for Thu 12 Feb 2026"); n != 1 {
		t.Errorf("told %d times", n)
	}
	thread := s.signedIn(addressOf("Hanna Head")).get("/enquiries/" + d.thread.text("id"))
	if got := fmt.Sprint(thread.list("visits")[1]["lacking"]); got != "[The insurance of Lena Leader"+runsOut+"]" {
		t.Errorf("the visit says %s", got)
	}
	confirms(s.signedIn(addressOf("Hugo Home")), 200, d.leaderID, "2026-08-31")
	if got := s.signedIn(addressOf("Hanna Head")).get("/enquiries/" + d.thread.text("id")).list(
		"visits")[1]["lacking"]; fmt.Sprint(got) != "[]" {
		t.Errorf("the visit still says %v", got)
	}
}
