package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"lateral/services/agreements"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// operationOf are the operations by which people take the steps that a thread
// offers to them.
func operationOf() map[agreements.Verb]string {
	return map[agreements.Verb]string{
		agreements.ToPropose: "propose", agreements.ToAccept: "accept-proposal",
		agreements.ToDeclineProposal: "decline-proposal", agreements.ToWithdrawProposal: "withdraw-proposal",
		agreements.ToDecline: "decline-enquiry", agreements.ToWithdraw: "withdraw-enquiry",
		agreements.ToGrant: "grant-release", agreements.ToRefuse: "refuse-release",
		agreements.ToRecord: "record-visit", agreements.ToSignOff: "sign-off-visit", agreements.ToQuery: "query-visit",
		agreements.ToRefuseExpenses: "refuse-expenses",
		agreements.ToCancelVisit:    "cancel-visit", agreements.ToMoveVisit: "move-visit",
		agreements.ToAgreeMove: "agree-move", agreements.ToDeclineMove: "decline-move",
		agreements.ToWithdrawMove:    "withdraw-move",
		agreements.ToCancelAgreement: "cancel-agreement", agreements.ToOrder: "set-purchase-order",
	}
}

// rolesOnStage are the people of a stage who take part in its threads, one for
// each role that puts a person on a side.
func rolesOnStage() map[string]people.Role {
	return map[string]people.Role{
		"head": people.Head, "senior": people.Senior, "officer": people.Finance,
		"leader": people.Leader, "home head": people.Head, "broker": people.Broker,
	}
}

// countered is a thread with a counter-proposal of the school.
func (s *stage) countered() object {
	s.t.Helper()
	t := s.released()
	t = s.as("head").get("/enquiries/" + t.text("id"))
	return s.as("head").post("/enquiries/"+t.text("id")+"/proposals", s.terms(), "If-Match", tag(t))
}

// queried is a thread whose school asks about the record of a visit.
func (s *stage) queried() object {
	s.t.Helper()
	v := s.recorded().list("visits")[0]
	return s.as("head").post("/visits/"+v.text("id")+"/query", object{"query": "Which lessons?"}, "If-Match", v.version())
}

// Whoever is offered a step can take it: the table lets their role call its
// operation.
func TestTheTableAllowsWhatAThreadOffers(t *testing.T) {
	t.Parallel()
	s := newStage(&injector{t: t}, Config{})
	rules := map[string]peoplehttp.Rule{}
	for _, r := range s.p.routes() {
		rules[r.Name], _ = r.Access.(peoplehttp.Rule)
	}
	offered := map[string]bool{}
	for _, state := range []func(*stage) object{
		(*stage).thread, (*stage).proposed, (*stage).released, (*stage).countered, (*stage).agreed, (*stage).moving,
		(*stage).come, (*stage).recorded, (*stage).withExpenses,
		(*stage).queried, (*stage).signedOff,
	} {
		thread := "/enquiries/" + state(s).text("id")
		for who, role := range rolesOnStage() {
			_, seen := s.as(who).try("GET", thread, nil)
			for _, action := range seen.list("next") {
				do := action.text("do")
				offered[do] = true
				rule, found := rules[operationOf()[agreements.Verb(do)]]
				if !found || !slices.Contains(rule.RoleNames(), role) {
					t.Errorf("%s is offered to the %s, and the table lets only %v do it", do, who, rule.RoleNames())
				}
			}
		}
	}
	for _, verb := range verbs(t) {
		if !offered[verb] {
			t.Errorf("no state of the test offers %s to anybody: add one, and its operation", verb)
		}
	}
}

// verbs are the steps that the source of the threads names.
func verbs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../*/action.go")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, isValue := n.(*ast.ValueSpec)
			if !isValue || len(spec.Values) != 1 {
				return true
			}
			if of, named := spec.Type.(*ast.Ident); named && of.Name == "Verb" {
				text, _ := spec.Values[0].(*ast.BasicLit)
				verb, _ := strconv.Unquote(text.Value)
				all = append(all, verb)
			}
			return true
		})
	}
	if len(all) < len(operationOf()) {
		t.Fatalf("found only %q", all)
	}
	return all
}

// The leader agrees to a counter-proposal, and the home school's release then
// makes the agreement.
func TestALeaderAgreesToACounterProposal(t *testing.T) {
	t.Parallel()
	s := newStage(&injector{t: t}, Config{})
	thread := "/enquiries/" + s.countered().text("id")
	seen := s.as("leader").get(thread).list("next")[0]
	if got := seen.text("do"); got != string(agreements.ToAccept) {
		t.Fatalf("the leader can %s first", got)
	}
	s.as("leader").post("/proposals/"+seen.text("on")+"/accept", object{}, "If-Match", seen.text("ifMatch"))
	asked := s.as("home head").get(thread).list("next")[0]
	s.as("home head").post("/releases/"+asked.text("on")+"/grant", object{}, "If-Match", asked.text("ifMatch"))
	if got := s.as("leader").get(thread).text("agreement", "ref"); got == "" {
		t.Error("there is no agreement")
	}
}
