package main

import (
	"lateral/services/diary/diaryhttp"
	"lateral/services/leaders/leadershttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/themes/themeshttp"
)

func (p *program) leaderRoutes(gate peoplehttp.Gate) []route {
	d := p.leaders
	anybody, signedIn := gate.Public(), gate.SignedIn()
	leader, broker := gate.Roles(people.Leader), gate.Roles(people.Broker)
	return []route{
		{get, "/themes", "list-themes", "What support can be about", anybody, themeshttp.ListThemes()},
		{get, "/terms", "list-terms", "The words for phases, designations and formats", anybody, themeshttp.ListTerms()},
		{post, "/themes/suggestions", "suggest-themes", "Themes that a text speaks of", gate.Waiting(),
			themeshttp.SuggestThemes(p.suggesting())},
		{get, "/leaders", "list-leaders", "Leaders by name", signedIn, leadershttp.ListLeaders(d)},
		{post, "/leaders", "enlist-leader", "Become a leader", leader, leadershttp.EnlistLeader(d)},
		{get, "/leaders/{id}", "get-leader", "Read a leader", signedIn, leadershttp.GetLeader(d)},
		{put, "/leaders/{id}", "describe-leader", "Change what a leader says of themselves", leader,
			leadershttp.DescribeLeader(d)},
		{post, "/leaders/{id}/pause", "pause-leader", "Be shown to nobody for now", leader, leadershttp.PauseLeader(d)},
		{post, "/leaders/{id}/resume", "resume-leader", "Be shown again", leader, leadershttp.ResumeLeader(d)},
		{post, "/leaders/{id}/retire", "retire-leader", "Stop being a leader", leader, leadershttp.RetireLeader(d)},
		{put, "/leaders/{id}/interests/{urn}", "declare-interest", "Declare a conflict of interest with a school", leader,
			leadershttp.DeclareInterest(d)},
		{remove, "/leaders/{id}/interests/{urn}", "undeclare-interest", "End a conflict of interest with a school", leader,
			leadershttp.UndeclareInterest(d)},
		{get, "/leaders/{id}/checks", "get-checks", "What was seen of a leader before they enter a school",
			gate.Roles(people.Leader, people.Head, people.Senior, people.Broker), leadershttp.GetChecks(d)},
		{put, "/leaders/{id}/checks", "confirm-checks", "Confirm what was seen of a leader",
			gate.Roles(people.Head, people.Broker), leadershttp.ConfirmChecks(d)},
		{get, "/schools/{urn}/checks", "list-checks", "What was seen of each leader of a school",
			gate.Roles(people.Head, people.Senior).InSchool("urn"), leadershttp.ListChecks(d)},
		{get, "/leaders/{id}/designations", "list-designations", "A leader's designations", signedIn,
			leadershttp.ListDesignations(d)},
		{post, "/leaders/{id}/designations", "claim-designation", "Claim a designation", leader,
			leadershttp.ClaimDesignation(d)},
		{get, "/designations", "list-designation-claims", "Designations that a partnership decides on", broker,
			leadershttp.ListClaims(d)},
		{post, "/designations/{id}/verify", "verify-designation", "Confirm a designation", broker,
			leadershttp.VerifyDesignation(d)},
		{post, "/designations/{id}/refuse", "refuse-designation", "Turn a claim down", broker,
			leadershttp.RefuseDesignation(d)},
		{post, "/designations/{id}/revoke", "revoke-designation", "End a designation", broker,
			leadershttp.RevokeDesignation(d)},
		{get, "/leaders/{id}/services", "list-services", "What a leader offers", signedIn, leadershttp.ListServices(d)},
		{post, "/leaders/{id}/services", "offer-service", "Draft a service", leader, leadershttp.OfferService(d)},
		{get, "/services/{id}", "get-service", "Read a service", signedIn, leadershttp.GetService(d)},
		{put, "/services/{id}", "change-service", "Change a service", leader, leadershttp.ChangeService(d)},
		{post, "/services/{id}/list", "list-service", "Show a service to other schools", leader,
			leadershttp.PublishService(d)},
		{post, "/services/{id}/withdraw", "withdraw-service", "Take a service back", leader, leadershttp.WithdrawService(d)},
		{get, "/leaders/{id}/diary", "get-diary", "A term of a leader's diary", signedIn, diaryhttp.GetDiary(p.diary)},
		{put, "/leaders/{id}/diary", "change-diary", "Open and close half-days", leader, diaryhttp.ChangeDiary(p.diary)},
	}
}

// suggesting is what reads the texts that people type.
func (p *program) suggesting() themeshttp.Suggesting {
	return themeshttp.Suggesting{Reader: p.reader, Spelling: p.spelling, Names: p.needs}
}
