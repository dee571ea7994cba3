package reading_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/themes"
)

// apart are texts that ask for several things, each in a paragraph, without a word that says so. Each has the
// themes that its needs may go under, in order. The last eight were written after the rule was set.
var apart = map[string][][]themes.ID{
	"Attendance of our Year 10 girls has dropped to 86 per cent, and persistent absence has doubled since " +
		"September.\n\n" +
		"Reception children cannot blend sounds by Christmas, and the phonics screening check fell by eleven points.": {
		{"attendance"}, {"phonics", "early_years"}},
	"The deficit will reach £180,000 next year and nobody here can build a three-year budget.\n\n" +
		"Behaviour in corridors at lunchtime is rough, and fixed-term suspensions are the highest in the county.": {
		{"business_management"}, {"behaviour"}},
	"Governors take the head's word for everything. They ask few questions and do not know the data.\n\n" +
		"In Key Stage 2 pupils know their tables but cannot reason or solve problems in maths.\n\n" +
		"Music has vanished from the timetable. Nobody on the staff plays an instrument or dares to sing.": {
		{"governance"}, {"mathematics"}, {"music"}},
	"Forty new arrivals speak no English and sit silently at the back of lessons.\n\n" +
		"Our science labs are hardly used: teachers demonstrate and pupils copy from the board.": {
		{"english_as_additional_language"}, {"science"}},
	"Writing is the weakest subject in every year group; spelling, sentences and stamina are all poor.\n\n" +
		"The single central record has gaps and staff were not sure to whom they report a concern about a child.": {
		{"english"}, {"safeguarding"}},
	"Teachers say that marking takes their Sundays, and three resigned over workload and wellbeing.\n\n" +
		"Pupils with education, health and care plans are taught by assistants in the corridor and make little progress.": {
		{"staff_wellbeing", "workforce_reform", "school_improvement", "leadership_of_curriculum", "assessment"},
		{"special_educational_needs", "inclusion"}},
	"Our sixth form loses a third of its students after Year 12.\n\n" +
		"Languages are collapsing. Eleven pupils took French at GCSE this summer.": {
		{"sixth_form"}, {"languages"}},
	"Attendance of girls in Year 10\nPhonics in Year 1\nA three-year budget without a deficit": {
		{"attendance"}, {"phonics"}, {"business_management"}},
	"Dear Fiona,\n\nthank you for calling. Our Year 2 pupils cannot tell the time or measure, and maths is " +
		"behind.\n\n" +
		"The boiler, the roof and the fire doors need somebody who knows about buildings.\n\nBest wishes, Ruth": {
		{"mathematics"}, {"premises", "school_design"}},
	"PE is football for boys and rounders for girls, and half the class sits out.\nThe nursery garden is a " +
		"patch of mud " +
		"and two-year-olds hardly go outside to play and explore.": {
		{"physical_education"}, {"early_years"}},
	"Nobody in the trust has led a sixth form before and our UCAS applications are late and poor.\n\nThe art " +
		"room is closed and pupils draw at their desks in maths lessons.": {
		{"sixth_form"}, {"arts"}},
	"Children in Year 4 read aloud without expression and guess words.\n\nOur website, policies and risk " +
		"assessments for trips are out of date, and the health and safety file is empty.": {
		{"english", "phonics"}, {"premises", "business_management"}},
	"History and geography lessons are colouring in.\n\nThe most able pupils in maths wait for others and " +
		"are bored.": {
		{"humanities", "history", "geography"}, {"most_able", "mathematics"}},
	"Anxiety and self-harm among girls in Year 9 have doubled.\n\nThe library has been shut since 2020 and " +
		"pupils borrow no books.": {
		{"mental_health", "pshe"}, {"english"}},
	"Our designated safeguarding lead is leaving.\nWe have never taught computing beyond typing.\nThe pupil " +
		"premium is spent without a plan.": {
		{"safeguarding"}, {"computing"}, {"closing_the_gap"}},
	"Two parents' groups are at war with the school over uniform, and meetings end in shouting.\n\nPupils in " +
		"Year 6 cannot explain forces or electricity.": {
		{"parents_and_community"}, {"science"}},
	"Teachers do not use assessment to plan: they mark, and teach the next page.\n\nWe would like our " +
		"Reception garden to become a place to learn.": {
		{"assessment"}, {"early_years"}},
	"The bursar retires at Easter, and nobody else knows the payroll.\n\nExclusions of boys have " +
		"tripled.\n\nOur choir of forty has lost its teacher.": {
		{"business_management"}, {"behaviour"}, {"music"}},
}

// single are texts that tell of one thing in several paragraphs. The last twelve were written after the rule was set.
var single = []string{
	"Phonics is our weak point.\n\nLast summer 58 per cent passed the screening check in Year 1. Children " +
		"guess from " +
		"pictures and do not blend.\n\nWe bought a new scheme in the spring, but staff teach it in six different ways.",
	"Attendance has been falling for two years.\n\nWe are at 89 per cent, and Mondays and Fridays are worst.\n\nThe " +
		"attendance officer left in June, and first-day calls are not made.",
	"We are a one-form entry primary school on the edge of a market town. A third of pupils are eligible for " +
		"free school " +
		"meals.\n\nIn maths, pupils in Years 5 and 6 do not reason. They calculate well, but cannot " +
		"explain.\n\nWe would " +
		"like somebody to teach alongside our maths lead for half a term.",
	"The new head of maths has never led a department.\n\nHer results at GCSE are nine points below similar " +
		"schools. Books " +
		"show low expectations, and schemes of work are thin.\n\nShe would value somebody to talk to each fortnight.",
	"Low-level disruption spoils lessons in Year 8.\n\nTeachers apply the behaviour policy in different ways. " +
		"Some shout, " +
		"some ignore it.\n\nPupils told us in a survey that they feel that sanctions are unfair.",
	"Our governors are new. Six of nine joined within the year.\n\nThe chair would like the board to learn how " +
		"to challenge " +
		"leaders about data and spending.\n\nWe meet on Wednesday evenings.",
	"Dear colleague,\n\nwe forecast a deficit of £240,000 within three years.\n\nPupil numbers fell by sixty, " +
		"while staffing " +
		"stayed the same. Our business manager is part-time.\n\nKind regards",
	"Teaching assistants support pupils with special educational needs.\n\nThey hover, and pupils depend on " +
		"them. Teachers " +
		"plan nothing for those pupils and leave it to the assistants.\n\nThe SENCO has no time to train anybody.",
	"Writing is poor across the school.\n\nBoys especially write little. Handwriting and spelling hold them " +
		"back.\n\nReading " +
		"is good, and we want writing to follow it.",
	"Two-year-olds arrive with very little speech.\n\nIn the nursery adults ask closed questions and seldom " +
		"wait for an " +
		"answer. Children in Reception are below where they should be in communication and language.\n\nWe look for an " +
		"early years specialist.",
	"Ofsted said in March that the curriculum in the foundation subjects is not sequenced.\n\nTeachers do not " +
		"know what " +
		"pupils should remember from year to year.\n\nSubject leaders have no time out of class to check what is taught.",
	"The gap between pupils who are eligible for the pupil premium and others is 28 points.\n\nWe spend the " +
		"money on " +
		"assistants and clubs, and do not know what works.\n\nHeads of year hold lists, but nobody follows a " +
		"pupil through.",
	"Our ECTs are struggling.\n\nFour joined in September and two say that they may leave. Mentors have no " +
		"training and " +
		"hardly watch lessons.\n\nThe induction tutor is on maternity leave.",
	"Since the fire in May we teach in temporary rooms.\n\nScience has no lab. Practical work has stopped, and " +
		"Year 11 have " +
		"not done the required practicals.\n\nWe need ideas for teaching science well without benches and gas.",
	"We serve a community in which most families came here within five years.\n\nNine in ten pupils speak " +
		"English as an " +
		"additional language, and many are new to English in Key Stage 3.\n\nTeachers simplify the work instead " +
		"of teaching " +
		"the language.",
	"Safeguarding records are on paper.\n\nConcerns are passed by word of mouth, and the deputy lead has not " +
		"been trained " +
		"since 2022.\n\nWe want an audit before the autumn.",
	"I took over as head in January after three interim heads.\n\nStaff are tired, and nobody trusts a plan " +
		"any more.\n\n" +
		"I would like an experienced head to walk with me through the first year.",
	"Our school stands in the middle of a large estate. Two thirds of the pupils are disadvantaged and many " +
		"families move " +
		"away within the year.\n\nBehaviour in the dining hall is loud and unsafe, and lunchtime staff cannot settle it.",
	"Half of our children speak a language other than English at home. We are a school of 420 in the city " +
		"centre.\n\n" +
		"Science is our priority: pupils remember little, and teachers rarely let them plan an investigation.",
	"We are a special school for pupils with severe autism.\n\nOur PE lead would like ideas for swimming and " +
		"for games " +
		"with wheelchairs.",
	"Our small rural school has 47 pupils in two mixed-age classes.\n\nThe governing body has four vacancies, " +
		"and the chair " +
		"does everything alone.",
	"St Mark's is a Church of England academy in a trust of nine.\n\nReading in Year 3 is weak: pupils read " +
		"slowly and " +
		"understand little of what they read.",
	"Computing is taught from worksheets.\n\nWe have forty tablets that nobody uses, and no teacher knows any " +
		"programming." +
		"\n\nA scheme of work for Key Stages 1 and 2 would be a beginning.",
	"Reading stops in Year 7.\n\nTutors have a reading half-hour, yet they do not know how to teach fluency. " +
		"Pupils pretend to read.\n\nOur librarian would gladly work with somebody.",
	"We are an infant school next to an army base.\n\nChildren come and go all year, and new ones settle " +
		"slowly. In Reception adults do not model talk.\n\nWe look for help in the early years.",
	"Maths at GCSE: 31 per cent at grade 5.\n\nThe head of department is excellent, but has three " +
		"non-specialists.\n\nThey need subject knowledge for ratio, algebra and proof.",
	"Persistent absence is 34 per cent.\n\nMany families rely on buses that do not come. Some pupils are " +
		"young carers.\n\nOur welfare team visits homes, but nothing changes.",
	"Our new special provision opens in September with twelve places.\n\nStaff have never taught pupils with " +
		"autism. The room is ready.\n\nParents worry, and so do we.",
	"The trust asks us to cut a fifth of our spending.\n\nClasses are small and the building is half " +
		"empty.\n\nThe chair of finance would like a second opinion on the staffing plan.",
	"Geography is taught by whoever is free.\n\nPupils know capitals and flags. They cannot read a " +
		"map.\n\nThe subject lead teaches PE for most of the week.",
	"Swearing and pushing in corridors are common.\n\nSupply teachers do not know the rules. The isolation " +
		"room is full every day.\n\nParents complain on the town's page.",
	"My deputies have not led before.\n\nOne is strong in behaviour, the other in data, and they do not work " +
		"as a team.\n\nI would like them coached together.",
	"Two inspections have said that our governors are too comfortable.\n\nThey visit often and are kind. " +
		"Nobody asks why results in science and maths fall.\n\nA review is what we have in mind.",
	"Pupils with English as an additional language do well in maths and badly in writing.\n\nWe have a grant " +
		"of £3,000.\n\nCould somebody look at how we teach vocabulary?",
	"Spelling is our biggest problem.\n\nWe bought a scheme. Parents like the weekly test, and pupils forget " +
		"the words by Monday.\n\nThe English lead is on long-term sick leave.",
}

// Enough are parted: a text in which one paragraph is not clear stays whole. None is parted otherwise.
func TestParagraphsThatAskForDifferentThingsAreToldApart(t *testing.T) {
	r, parted := reader(t), 0
	for text, want := range apart {
		got := r.Read(t.Context(), text, nil, true).Asked
		if len(got) == 0 {
			t.Logf("whole: %q", text)
			continue
		}
		parted++
		right := len(got) == len(want)
		for i := range min(len(got), len(want)) {
			right = right && slices.Contains(want[i], got[i].Theme)
		}
		if !right {
			t.Errorf("%q\n is %+v, want %v", text, got, want)
		}
	}
	if parted < 12 {
		t.Errorf("%d of %d are parted", parted, len(apart))
	}
}

// Hardly any single need is cut up.
func TestOneNeedInSeveralParagraphsStaysOne(t *testing.T) {
	r, cut := reader(t), 0
	for _, text := range single {
		if got := r.Read(t.Context(), text, nil, true).Asked; len(got) > 0 {
			t.Logf("%q\n is cut into %+v", text, got)
			cut++
		}
	}
	if cut > 1 {
		t.Errorf("%d of %d are cut up", cut, len(single))
	}
}

// Each need has its whole paragraphs, also those that say nothing by themselves, and nothing is lost.
func TestANeedHasItsParagraphs(t *testing.T) {
	text := "Dear all,\n\nAttendance of our Year 10 girls has dropped to 86 per cent.\n\nWe ring on the first day.\n\n" +
		"Reception children cannot blend sounds by Christmas, and the phonics screening check fell.\n\nThank you"
	var got []string
	for _, a := range reader(t).Read(t.Context(), text, nil, true).Asked {
		got = append(got, string(a.Theme)+": "+a.Text(text))
	}
	want := []string{
		"attendance: Dear all,\n\nAttendance of our Year 10 girls has dropped to 86 per cent.\n\nWe ring on the " +
			"first day.",
		"phonics: Reception children cannot blend sounds by Christmas, and the phonics screening check " +
			"fell.\n\nThank you",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
