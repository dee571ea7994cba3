package main

import (
	"strconv"
	"strings"
	"testing"

	"lateral/services/people"
)

// promise is a field of an answer that says what its reader may do, and the call
// that does it. The call succeeds exactly where the field is true.
type promise struct {
	field string                     // "mayRecord", "visits.0.mayReadInvoice"
	page  func(thing object) string  // the answer that has the field
	do    func(*crowd, object) asked // on the answer
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

func getting(path string) asked { return asked{method: "GET", path: path} }

// says is the truth of a field of an answer.
func (o object) says(field string) bool {
	var at any = map[string]any(o)
	for key := range strings.SplitSeq(field, ".") {
		if n, err := strconv.Atoi(key); err == nil {
			all, _ := at.([]any)
			if n >= len(all) {
				return false
			}
			at = all[n]
			continue
		}
		m, _ := at.(map[string]any)
		at = m[key]
	}
	return at == true
}

// crowd is a stage with more people, of whom two stand on both sides of a thread,
// and with a second leader.
type crowd struct {
	*stage
	other string // the service of the second leader
}

// asEverybody are the people of a crowd, by what they are.
func (s *crowd) asEverybody() map[string]func() person {
	all := map[string]func() person{}
	for _, who := range []string{"operator", "broker", "treasury", "head", "senior", "officer", "home head", "leader"} {
		all[who] = func() person { return s.as(who) }
	}
	for _, name := range []string{"Rita Rival", "Stan Stranger", "Bo Both", "Hilda Headboth"} {
		all[name] = func() person { return s.entered(addressOf(name)) }
	}
	return all
}

func newCrowd(t *testing.T) *crowd {
	t.Helper()
	s := &crowd{stage: newStage(&injector{t: t}, Config{})}
	s.provisioned("Bo Both", people.Held{Role: people.Finance, Place: people.Partnership(s.alliance)},
		people.Held{Role: people.Finance, Place: people.School(buyerURN)})
	s.provisioned("Hilda Headboth", people.Held{Role: people.Head, Place: people.School(homeURN)},
		people.Held{Role: people.Senior, Place: people.School(buyerURN)})
	s.operator.call(200, "PUT", "/partnerships/"+s.alliance+"/schools/"+lonelyURN, nil)
	other := s.provisioned("Otto Other", people.Held{Role: people.Leader, Place: people.School(lonelyURN)})
	id := listed(other, s.broker, lonelyURN, s.alliance)
	s.other = other.get("/leaders/" + id + "/services").list("items")[0].text("id")
	return s
}

// keeps tries the promise in every state, as everybody who can read it.
func (s *crowd) keeps(p promise) {
	s.t.Helper()
	made, broken := 0, 0
	for _, m := range p.on {
		thing := m.make(s.stage)
		var able []string
		for who, as := range s.asEverybody() {
			status, seen := as().try("GET", p.page(thing), nil)
			switch {
			case status != 200:
			case seen.says(p.field):
				able = append(able, who)
			default:
				broken++
				s.tries(p, m.state, who, seen, false)
			}
		}
		for i, who := range able {
			if i > 0 && !p.looks {
				thing = m.make(s.stage)
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
func (s *crowd) tries(p promise, state, who string, seen object, may bool) {
	s.t.Helper()
	a := p.do(s, seen)
	got, answer := s.asEverybody()[who]().try(a.method, a.path, a.body, a.headers...)
	if (got < 300) != may || got >= 500 {
		s.t.Errorf("%s says %t to the %s while it is %s, and the call is answered %d %v",
			p.field, may, who, state, got, answer)
	}
}

// What an answer says that its reader may do, they may, and nothing else.
func TestAnswersSayWhatTheirReaderMayDo(t *testing.T) {
	t.Parallel()
	for area, promises := range map[string][]promise{
		"money": moneyPromises(), "refunds": refundPromises(),
		"threads": threadPromises(), "those who left": formerPromises(),
		"needs": needPromises(), "partnerships": partnershipPromises(),
		"leaders": leaderPromises(), "services": servicePromises(), "claims": claimPromises(),
	} {
		t.Run(area, func(t *testing.T) {
			t.Parallel()
			s := newCrowd(t)
			for _, p := range promises {
				s.keeps(p)
			}
		})
	}
}
