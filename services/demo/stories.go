package demo

import (
	"lateral/services/themes"
)

// chapter is how far a story goes; each includes the earlier ones.
type chapter int

const (
	drafted chapter = iota
	posted
	asked
	proposed
	released
	agreed    // with visits still to come
	recorded  // the first visit waits for its sign-off
	completed // all visits signed off, and invoiced
	partPaid
	paid

	// Ends of another kind.
	withdrawn
	lapsed
	declined
	expired
	refused   // the home head does not release
	cancelled // the agreement, before its visits
	queried
	credited // the invoice is taken back
	toldPaid // the buyer says that it paid
)

// story is one need and its fate.
type story struct {
	school   int // index of the area
	theme    themes.ID
	what     string
	success  string
	halfDays int
	begun    int // days before today
	lead     int // index of the cast
	to       chapter
	mutual   bool
}

// stories are the needs of the demonstration. The first school of the area is
// the one whose head's account is printed, so something of every kind waits
// there.
var stories = []story{
	{0, "phonics",
		"Too few of our Year 1 pupils read fluently by the summer. We teach phonics every day, but each class does it in " +
			"its own way, and the two teaching assistants who run the catch-up groups have had no training.",
		"At least 85% of Year 1 meet the standard in June, and the groups follow one plan.", 6, 2, 0, posted, false},
	{0, "mathematics",
		"Our mathematics leader is new and has not led a subject before. Planning in Years 3 and 4 does not build on what " +
			"came before.", "She leads a staff meeting on her own by Easter, and the plan for two years is written.", 4, 5, 12,
		asked, false},
	{0, "special_educational_needs",
		"Three pupils with complex needs joined in one term. Their plans are long and nobody uses them.",
		"Each plan is one page, and teachers can say what is on it.", 4, 12, 6, released, false},
	{0, "early_years",
		"Reception children play well but talk little. We would like somebody to look at how adults talk with them.",
		"Longer conversations, seen in two visits a term apart.", 4, 30, 14, recorded, false},
	{0, "leadership_of_curriculum",
		"Foundation subjects are taught, but I cannot say what a child knows at the end of them.",
		"A curriculum on four pages that every teacher helped to write.", 6, 75, 9, completed, false},
	{0, "assessment", "Marking takes teachers' evenings and pupils do not read it.",
		"A policy of one page that halves the time.", 2, 0, 18, drafted, false},

	{26, "phonics", "Two new teachers in Year 1 have never taught phonics, and the teacher who led it has left.",
		"Both are confident by Easter, and somebody leads it.", 4, 4, 0, asked, false},
	{20, "english", "Pupils in Year 3 cannot yet read the books that the year asks for.",
		"A plan for the twelve who read least, and adults who know it.", 4, 7, 0, proposed, false},
	{2, "attendance",
		"Persistent absence in Year 9 has doubled since last year, most of it among pupils who live furthest away.",
		"Fewer than one in ten is persistently absent by July.", 8, 9, 8, proposed, false},
	{4, "behaviour", "Corridors between lessons are loud, and younger pupils tell us that they avoid them.",
		"Pupils say so themselves in the summer survey.", 6, 21, 4, agreed, false},
	{7, "phonics", "A third of our Year 2 pupils did not meet the standard, and staff have changed twice.",
		"Everyone teaches the same programme in the same way.", 6, 78, 0, paid, false},
	{9, "leadership_of_curriculum",
		"We are three teachers for seven year groups, and the curriculum was written for a larger school.",
		"A two-year cycle that three people can teach.", 4, 62, 9, partPaid, false},
	{5, "mathematics", "Pupils reach us from two infant schools that teach number differently.",
		"One progression from Year 2 to Year 4, agreed with both.", 4, 58, 12, toldPaid, false},
	{10, "governance", "Four of our nine governors are new, and minutes show few questions.",
		"An external review, and a development plan for the board.", 3, 70, 15, completed, false},
	{12, "arts", "Singing stopped when our music teacher left.", "Every class sings every day.", 4, 45, 16, queried,
		false},
	{15, "computing", "Nobody here has taught computing beyond typing.", "A scheme in place for September.", 4, 40, 17,
		declined, false},
	{17, "english", "Boys' writing in Years 5 and 6 is a year behind.", "Two pieces each term that pupils are proud of.",
		6, 33, 7, expired, false},
	{20, "business_management", "Our budget shows a deficit in two years, and governors do not follow the papers.",
		"A three-year budget that governors can explain.", 3, 26, 13, agreed, false},
	{22, "assessment", "Reports to parents take a fortnight of every term.", "One evening.", 2, 50, 18, withdrawn, false},
	{24, "early_years", "Our nursery opens to two-year-olds after Easter, and nobody has taught them.",
		"Routines that work from the first day.", 2, 55, 2, lapsed, false},
	{27, "workforce_reform", "Teachers spend longer planning than teaching, and two good ones have resigned.",
		"Shared plans, and both posts filled.", 4, 17, 19, posted, false},
	{25, "phonics", "Our catch-up groups read with whoever is free.", "Trained adults, the same each day.", 4, 15, 0,
		agreed, false},
	{16, "leadership_of_curriculum",
		"We and the school in the next village would like to look at each other's history teaching.",
		"Both schools' plans have changed, and we can say how.", 4, 66, 19, paid, true},
	{6, "early_years", "Children leave for the junior school able to read and not to listen.",
		"A storytime in every class that the children ask for.", 2, 52, 2, cancelled, false},
	{29, "mathematics", "Our new mathematics leader has two days to write a plan that she has never seen written.",
		"A plan for one year that the staff meeting agrees to.", 2, 64, 20, credited, false},
	{31, "leadership_of_curriculum", "Sixty-four children, three classes, and a history plan for seven year groups.",
		"A cycle that starts in September.", 2, 23, 9, refused, false},
}
