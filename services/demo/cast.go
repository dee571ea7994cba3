package demo

import (
	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// Password opens every account of the demonstration.
const Password = "harbour-lantern-42"

// heads are the names of the heads, in the order of the area.
var heads = []string{
	"Ruth Adeyemi", "Bernard Casey", "Shirin Vaziri", "Tom Ellwood", "Grace Mensah", "Colin Tarrant", "Mary Oduya",
	"Janet Frith",
	"Daniel Okafor", "Helen Pryce", "Stephen Lund", "Amrit Gill", "Louise Barrow", "Farah Siddiqui", "Peter Nwosu",
	"Carol Wick",
	"Edward Shaw", "Naomi Blythe", "Sian Powell", "Martin Cole", "Yvonne Clarke", "Judith Marsh", "Imran Sheikh",
	"Rachel Tovey",
	"Oliver Penn", "Dawn Hartley", "Fergus Doyle", "Anita Rao", "Gareth Hughes", "Susan Leigh", "Kofi Asante", "Wendy Ash",
	"Victoria Lane", "Paul Brandt", "Esther Cohen", "Neil Foster", "Miriam Haddad", "Jonathan Reed", "Alice Thorne",
	"Simon Beck",
}

// headless is the index of the school of the alliance whose head has left: its broker
// invites the next one.
const headless = 19

// lead is a leader of the play and the service that they offer.
type lead struct {
	name     string
	home     int // index of the area
	kind     leaders.DesignationKind
	themes   []themes.ID
	phases   []register.Phase
	formats  []themes.Format
	title    string
	says     string
	pounds   int64 // a day; 0 is free
	travel   int   // kilometres
	remote   bool
	weekdays string // of the half-days offered: "Tu am, Th"
}

var (
	primaries   = []register.Phase{register.Nursery, register.Primary}
	secondaries = []register.Phase{register.Secondary, register.Middle, register.AllThrough}
	everywhere  = []register.Phase{register.Primary, register.Secondary, register.Middle, register.AllThrough,
		register.Special}
)

func about(all ...themes.ID) []themes.ID           { return all }
func formats(all ...themes.Format) []themes.Format { return all }

// cast are the leaders. The first is the one whose account is printed.
var cast = []lead{
	{"Priya Raman", 1, leaders.SLE, about("phonics", "english"), primaries, formats(themes.Coaching, themes.Modelling),
		"Phonics and early reading",
		"I work beside teachers: we plan, I model, they teach, we look at what the children could do.", 350, 30, false,
		"Tu am, Tu pm, Th am"},
	{"James Whitlock", 2, leaders.SLE, about("mathematics"), secondaries, formats(themes.Coaching, themes.Planning),
		"Mathematics from Year 7 to GCSE",
		"Departments that teach the same topic in five different ways: I help them settle on one and rehearse it.", 350, 40,
		true, "Mo pm, We am"},
	{"Hannah Osei", 0, leaders.SLE, about("early_years"), primaries, formats(themes.Coaching, themes.Review),
		"Early years that talk", "Provision, routines and adults' talk in nursery and reception.", 350, 25, false,
		"We am, Fr am"},
	{"Bernard Casey", 1, leaders.NLE, about("leadership_of_curriculum", "professional_development"), everywhere,
		formats(themes.Review, themes.Coaching), "A head beside a head",
		"Twelve years a head, two schools out of difficulty. I come to think with you, not to inspect.", 700, 60, true,
		"Mo am, Th pm"},
	{"Shirin Vaziri", 2, leaders.NLE, about("behaviour", "attendance"), secondaries,
		formats(themes.Review, themes.Planning), "Calm corridors, full classrooms",
		"Routines that every adult keeps. We begin with what pupils say.", 700, 50, true, "Tu am, Fr am"},
	{"Lewis Grant", 4, leaders.SLE, about("science"), secondaries, formats(themes.Modelling, themes.Planning),
		"Practical science that teaches", "Practicals that answer a question, and technicians who are part of it.", 360, 35,
		false, "Th am, Th pm"},
	{"Marta Kowalska", 7, leaders.SLE, about("special_educational_needs"), everywhere,
		formats(themes.Coaching, themes.Training), "Pupils with additional needs in every lesson",
		"For SENCOs and teachers: plans that fit on one page and are used.", 350, 40, true, "Mo am, We pm"},
	{"Ben Hartnoll", 8, leaders.SLE, about("english", "assessment"), secondaries,
		formats(themes.Coaching, themes.Planning), "Writing across the curriculum",
		"How subjects other than English teach pupils to write.", 350, 35, true, "Tu pm, We am"},
	{"Olu Bankole", 11, leaders.SLE, about("attendance"), secondaries, formats(themes.Review, themes.Coaching),
		"Attendance, family by family", "From lists to people: who comes back, and what brought them.", 340, 45, true,
		"Mo am, Fr am"},
	{"Catherine Yeo", 12, leaders.LLE, about("leadership_of_curriculum"), primaries,
		formats(themes.Coaching, themes.Review), "Small schools, whole curriculum",
		"Mixed ages, four teachers, twelve subjects: it can be planned.", 500, 40, true, "Th am, Fr am"},
	{"Aisha Malik", 13, leaders.SLE, about("languages"), secondaries, formats(themes.Modelling, themes.Planning),
		"Languages that pupils choose", "From compulsory to chosen: speaking first.", 350, 30, true, "Tu am, Th pm"},
	{"Graham Pell", 14, leaders.SLE, about("special_educational_needs", "behaviour"), everywhere,
		formats(themes.Training, themes.Coaching), "When behaviour says something",
		"From a special school to yours: reading what a child cannot say.", 360, 45, false, "We am, We pm"},
	{"Nadia Farouk", 15, leaders.SLE, about("mathematics"), primaries, formats(themes.Coaching, themes.Modelling),
		"Number sense to Year 4", "Manipulatives for a reason, and then without.", 350, 30, false, "Mo pm, Tu am"},
	{"Rob Kendrick", 17, leaders.SLE, about("business_management"), everywhere, formats(themes.Review, themes.Planning),
		"A budget that governors can read",
		"School business manager for nineteen years: three-year budgets, contracts, audits.", 380, 60, true, "Fr am, Fr pm"},
	{"Elin Morgan", 18, leaders.SLE, about("early_years", "phonics"), primaries,
		formats(themes.Modelling, themes.Coaching), "Talk before letters",
		"Listening, rhyme, story: what must be there before phonics works.", 340, 25, false, "Tu am, We am"},
	{"David Ockenden", 20, leaders.NLG, about("governance"), everywhere, formats(themes.Governance, themes.Training),
		"Governors who ask the second question", "External reviews of governance, and work with chairs.", 0, 50, true,
		"We pm, Th pm"},
	{"Zoe Fairbrother", 22, leaders.SLE, about("arts", "music"), primaries, formats(themes.Modelling, themes.Training),
		"Singing every day", "Teachers who do not read music can teach it.", 330, 30, false, "Mo am, Mo pm"},
	{"Marcus Bell", 23, leaders.SLE, about("computing", "new_technologies"), secondaries,
		formats(themes.Training, themes.Planning), "Computing without specialists",
		"A scheme that a willing teacher can teach next term.", 350, 60, true, "Tu pm, Fr am"},
	{"Ingrid Sol", 25, leaders.SLE, about("assessment"), primaries, formats(themes.Coaching, themes.Review),
		"Marking less, knowing more", "Feedback in the lesson, and evenings back.", 350, 30, true, "Th am, Fr am"},
	{"Patrick Nolan", 26, leaders.LLE, about("leadership_of_curriculum", "workforce_reform"), primaries,
		formats(themes.Coaching), "The first year of headship", "What to leave alone.", 500, 50, true, "Mo am, We am"},
	{"Sunita Joshi", 27, leaders.SLE, about("mathematics", "assessment"), primaries,
		formats(themes.Coaching, themes.Planning), "Mathematics leaders in primary schools",
		"For the person who has just been given mathematics.", 350, 35, true, "Tu am, Th am"},
	{"Harriet Lowe", 30, leaders.SLE, about("special_educational_needs"), everywhere,
		formats(themes.Review, themes.Coaching), "Communication for children who do not speak",
		"Signs, symbols and patience.", 360, 40, false, "We am, Th am"},
	{"Callum Reid", 32, leaders.SLE, about("english"), secondaries, formats(themes.Coaching, themes.Modelling),
		"Reading in secondary schools", "Pupils who arrive unable to read well, and what to do on Monday.", 380, 60, true,
		"Mo pm, Tu pm"},
	{"Victoria Lane", 32, leaders.NLE, about("leadership_of_curriculum", "behaviour"), secondaries,
		formats(themes.Review, themes.Planning), "Turning a school round without losing its people",
		"I have done it twice and made the mistakes already.", 650, 80, true, "We am, Th am"},
	{"Tessa Wyatt", 33, leaders.SLE, about("phonics"), primaries, formats(themes.Training, themes.Modelling),
		"Phonics, the same in every room", "Training for all adults, then a term of looking in.", 370, 50, true,
		"Tu am, We am"},
}

// rate is the day's price.
func (l lead) rate() money.Amount { return money.Pounds(l.pounds) }
