package main

import (
	"testing"

	"lateral/services/people"
)

// promise is a field of an answer that says what its reader may do, and the call
// that does it. The call succeeds exactly where the field is true.
type promise struct {
	field string                     // "mayRecord"
	page  func(thing object) string  // the answer that has the field
	do    func(*stage, object) asked // on the answer
	looks bool                       // the call changes nothing
	on    []moment
}

// moment makes a new thing in a state.
type moment struct {
	state string
	make  func(*stage) object
}

// asked is one request.
type asked struct {
	method, path string
	body         any
	headers      []string
}

func reading(path string) asked { return asked{method: "GET", path: path} }

// asEverybody are the people of a stage, by what they are. Two hold roles on
// both sides of a thread.
func (s *stage) asEverybody() map[string]func() person {
	all := map[string]func() person{}
	for _, who := range []string{"operator", "broker", "treasury", "head", "senior", "officer", "home head", "leader"} {
		all[who] = func() person { return s.as(who) }
	}
	for _, name := range []string{"Rita Rival", "Stan Stranger", "Bo Both", "Hilda Headboth"} {
		all[name] = func() person { return s.entered(addressOf(name)) }
	}
	return all
}

// newCrowdedStage is a stage with people who stand on both sides.
func newCrowdedStage(t *testing.T) *stage {
	t.Helper()
	s := newStage(&injector{t: t}, Config{})
	s.provisioned("Bo Both", people.Held{Role: people.Finance, Place: people.Partnership(s.alliance)},
		people.Held{Role: people.Finance, Place: people.School(buyerURN)})
	s.provisioned("Hilda Headboth", people.Held{Role: people.Head, Place: people.School(homeURN)},
		people.Held{Role: people.Senior, Place: people.School(buyerURN)})
	return s
}

// keeps tries the promise in every state, as everybody who can read it.
func (s *stage) keeps(p promise) {
	s.t.Helper()
	made, broken := 0, 0
	for _, m := range p.on {
		thing := m.make(s)
		var able []string
		for who, as := range s.asEverybody() {
			status, seen := as().try("GET", p.page(thing), nil)
			switch {
			case status != 200:
			case seen[p.field] == true:
				able = append(able, who)
			default:
				broken++
				s.tries(p, m.state, who, seen, false)
			}
		}
		for i, who := range able {
			if i > 0 && !p.looks {
				thing = m.make(s)
			}
			made++
			s.tries(p, m.state, who, s.asEverybody()[who]().get(p.page(thing)), true)
		}
	}
	if made == 0 || broken == 0 {
		s.t.Errorf("%s is true %d times and false %d times", p.field, made, broken)
	}
}

// tries makes the call, and compares what became of it with the field.
func (s *stage) tries(p promise, state, who string, seen object, may bool) {
	s.t.Helper()
	a := p.do(s, seen)
	got, answer := s.asEverybody()[who]().try(a.method, a.path, a.body, a.headers...)
	if (got < 300) != may || got >= 500 {
		s.t.Errorf("%s says %t to the %s while it is %s, and the call is answered %d %v", p.field, may, who, state, got, answer)
	}
}

// What an answer says that its reader may do, they may, and nothing else.
func TestAnswersSayWhatTheirReaderMayDo(t *testing.T) {
	t.Parallel()
	for area, promises := range map[string][]promise{"money": moneyPromises()} {
		t.Run(area, func(t *testing.T) {
			t.Parallel()
			s := newCrowdedStage(t)
			for _, p := range promises {
				s.keeps(p)
			}
		})
	}
}
