package main

import (
	"lateral/services/audit/audithttp"
	"lateral/services/home"
	"lateral/services/home/homehttp"
	"lateral/services/notices/noticeshttp"
	"lateral/services/operations"
	"lateral/services/operations/operationshttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/security/securityhttp"
)

func (p *program) noticeRoutes(gate peoplehttp.Gate) []route {
	return []route{
		{get, "/notices", "list-notices", "What one was told, the newest first", gate.Waiting(),
			noticeshttp.ListNotices(p.notices)},
		{post, "/notices/read", "read-notices", "Mark all notices as read", gate.Waiting(),
			noticeshttp.ReadNotices(p.notices)},
	}
}

func (p *program) auditRoutes(gate peoplehttp.Gate) []route {
	readers := gate.Roles(people.Head, people.Broker, people.Operator)
	return []route{
		{get, "/audit-entries", "list-audit-entries", "Who did what, when and from where, the latest first", readers,
			audithttp.ListEntries(p.audit)},
		{get, "/audit-entries/export", "export-audit-entries", "The same as a file for spreadsheets", readers,
			audithttp.ExportEntries(p.audit, p.Now)},
	}
}

func (p *program) operationRoutes(gate peoplehttp.Gate) []route {
	operator := gate.Roles(people.Operator)
	work := operations.Jobs{Queue: p.queue, Words: p.wordsOfJob, About: p.notices.About}
	waiting := home.Service{
		Register: p.register, Partnerships: p.partnerships, Parties: p.parties, People: p.people,
		Leaders: p.leaders, Needs: p.needs,
		Agreements: p.agreements, Enquiries: p.enquiries, Offers: p.offers, Billing: p.billing,
		Bank: p.reconciliation, Closing: p.closing, Privacy: p.privacy, Pages: p.pages,
		Queue: p.queue, JobWords: p.wordsOfJob, Now: p.Now, Documents: p.db,
	}
	return []route{
		{get, "/dashboard", "get-dashboard", "What waits for one in a membership", gate.SignedIn(),
			homehttp.GetHome(waiting)},
		{get, "/pages", "list-pages", "The pages that everybody may read: privacy, accessibility, terms, contact",
			gate.Public(), operationshttp.ListPages(p.pages)},
		{get, "/pages/{name}", "get-page", "Read a page", gate.Public(), operationshttp.GetPage(p.pages)},
		{put, "/pages/{name}", "write-page", "Write a page", operator, operationshttp.WritePage(p.pages)},
		{get, "/jobs", "list-jobs", "Jobs by state: the dead ones wait for a person", operator,
			operationshttp.ListJobs(work)},
		{post, "/jobs/{id}/retry", "retry-job", "Start a job again that was given up", operator,
			operationshttp.RetryJob(work)},
		{get, "/security-events", "list-security-events",
			"Failed sign-ins, refusals and changes of power of the last 12 months", operator,
			securityhttp.ListEntries(p.security)},
		{get, "/mail", "get-mail", "Whether letters are sent, or only kept", operator, operationshttp.GetMail(p.letters())},
		{get, "/outbox", "list-outbox", "Letters of a demonstration, which sends none; on its machine alone", gate.Public(),
			operationshttp.ListOutbox(p.letters())},
	}
}
