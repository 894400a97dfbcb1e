"""What a person can make the office do: each by one function, from one page and one route."""

from dataclasses import dataclass


@dataclass(frozen=True)
class UseCase:
    """Where something is done.

    Attributes:
        function: module and name of what does it, below `evenhand`.
        page: name of the address whose page asks for it.
        route: name of the operation in the API's description.
        command: the command, where there is one.
    """

    function: str
    page: str
    route: str
    command: str = ""


USE_CASES: dict[str, UseCase] = {
    "see the queue": UseCase("work.reading.queue.queue", "my-work", "read_queue"),
    "find a case": UseCase("work.reading.search.search", "search", "find_cases"),
    "see a case": UseCase("work.reading.case_view.view_case", "case", "read_case", "show"),
    "see who may be offered": UseCase("domain.opportunity.eligibility.assess", "case-compliance", "read_eligibility"),
    "see what happened": UseCase("work.reading.case_timeline.case_timeline", "case-timeline", "read_timeline"),
    "read a report": UseCase("work.reporting.answer.answer", "report", "read_report", "report"),
    "give a pack of information": UseCase(
        "work.give_information_pack.give_information_pack",
        "information-pack-file",
        "give_information_pack",
        "information-pack",
    ),
    "ask what would be": UseCase("work.what_if.ask.ask", "what-if", "ask_what_if", "what-if"),
    "see what a scenario may change": UseCase(
        "work.what_if.parameters.standing", "what-if", "read_parameters", "what-if"
    ),
    "see one's training": UseCase("work.reading.training.training_of", "training", "read_training"),
    "see the record of training": UseCase(
        "work.reading.training.training_seen", "training", "read_training", "training"
    ),
    "see how far people are with their walks": UseCase(
        "work.reading.training.trained", "training", "read_training", "training"
    ),
    "record a walk of the guide": UseCase("work.complete_walk.complete_walk", "walk", "complete_walk"),
    "see an exercise": UseCase("work.reading.exercises.exercise_of", "exercise", "read_exercise"),
    "start an exercise": UseCase("cycle.start_exercise.start_exercise", "exercise-start", "start_exercise"),
    "mark an exercise": UseCase("work.mark_exercise.mark_exercise", "exercise-mark", "mark_exercise"),
    "see one's attempts at exercises": UseCase("work.reading.exercises.attempts_of", "training", "read_attempts"),
    "see the attempts of one's people": UseCase(
        "work.reading.exercises.attempts_seen", "training", "read_attempts", "training"
    ),
    "see the letters": UseCase("work.reading.letters.letters_of", "case-letters", "read_letters"),
    "see a letter": UseCase("work.reading.letters.letter_of", "letter", "read_letter"),
    "see a whole letter": UseCase("work.show_letter.show_letter", "letter-pdf", "show_whole_letter"),
    "see the schedule of an agreed plan": UseCase(
        "work.reading.plan_schedule.plan_schedule_of", "request", "preview_plan_schedule"
    ),
    "see a request": UseCase("work.reading.request_view.desk", "request", "read_request"),
    "see what a step says": UseCase("work.reading.grounds.ground", "why", "read_step"),
    "see the team's work": UseCase("work.reading.team.team", "team", "read_team"),
    "see what stalled": UseCase("work.reading.stalls.stalls", "office", "read_stalls"),
    "see possible duplicates": UseCase("work.decide_duplicate.possible_duplicates", "office", "read_pairs"),
    "record a task": UseCase("work.record_task.record_task", "request", "record_task"),
    "record what became known": UseCase("work.become_known.become_known", "record-event", "record_event"),
    "take the next request": UseCase("work.reading.next_up.take_next", "get-next", "take_next"),
    "assign a request": UseCase("work.desk.assign_request", "assign", "assign_request"),
    "hand work over": UseCase("work.desk.hand_over", "hand-over", "hand_over"),
    "write a note": UseCase("work.desk.add_note", "case-notes", "add_note"),
    "set PP Eligibility by hand": UseCase("work.desk.override_eligibility", "override", "override_eligibility"),
    "take an entry back": UseCase("work.undo.undo", "undo", "undo"),
    "show where a parent is": UseCase("work.show_whereabouts.show_whereabouts", "case-people", "show_whereabouts"),
    "see how they pay": UseCase("work.reading.methods_view.methods_view", "case-methods", "read_methods"),
    "change how they pay": UseCase("work.change_methods.change_methods", "methods-change", "change_methods"),
    "set how the receiving parent is paid": UseCase("work.set_method_to.set_method_to", "method-to", "set_method_to"),
    "record bank details": UseCase(
        "work.record_bank_details.record_bank_details", "bank-details", "record_bank_details"
    ),
    "show bank details in full": UseCase(
        "work.show_bank_details.show_bank_details", "case-methods", "show_bank_details"
    ),
    "record an employer": UseCase("work.record_employer.record_employer", "employer", "record_employer"),
    "end an employer": UseCase("work.record_employer.end_employer", "employer-end", "end_employer"),
    "issue an order to an employer": UseCase(
        "work.set_deduction_order.set_deduction_order", "deduction-order", "set_deduction_order"
    ),
    "end an order to an employer": UseCase(
        "work.set_deduction_order.end_deduction_order", "order-end", "end_deduction_order"
    ),
    "settle a held letter": UseCase("work.letters.release.release_letter", "letter-settle", "release_letter"),
    "decide a possible duplicate": UseCase(
        "work.decide_duplicate.decide_duplicate", "duplicate-decide", "decide_duplicate"
    ),
    "clear a stalled account": UseCase("cycle.stalls.clear_stall", "stall-clear", "clear_stall"),
    "move a demonstration's date": UseCase("cycle.move.move_business_date", "business-date", "move_business_date"),
    "see how arrears could be cleared": UseCase("work.plan.plan", "planner", "plan_arrears", "plan"),
    "work weekly maintenance out": UseCase("work.calculate.calculate", "calculate", "calculate", "calculate"),
    "take a caseload in": UseCase("work.import_caseload.import_caseload", "imports", "import_caseload", "import"),
    "take the legal list in": UseCase(
        "work.import_legal_list.import_legal_list", "imports", "import_legal_list", "import"
    ),
    "take the legal exclusions in": UseCase(
        "work.import_legal_exclusions.import_legal_exclusions", "imports", "import_legal_exclusions", "import"
    ),
    "take benefit notices in": UseCase("work.import_benefits.import_benefits", "imports", "import_benefits", "import"),
    "take a bank statement in": UseCase(
        "work.import_statement.import_statement", "imports", "import_statement", "import"
    ),
    "take the bank's answer in": UseCase("work.import_status.import_status", "imports", "import_bank_answer", "import"),
    "take unpaid direct debits in": UseCase("work.import_unpaid.import_unpaid", "imports", "import_unpaid", "import"),
    "take employers' returns in": UseCase(
        "work.import_deductions.import_deductions", "imports", "import_deductions", "import"
    ),
    "see what waits in suspense": UseCase("work.reading.suspense.suspense", "suspense", "read_suspense"),
    "see one payment in suspense": UseCase(
        "work.reading.suspense.waiting_receipt", "suspense-entry", "read_suspense_entry"
    ),
    "see money that went back": UseCase("work.reading.suspense.waiting_taken_back", "taken-back", "read_suspense"),
    "see whose money may be": UseCase("work.reading.suggestions.suggestions", "suspense-entry", "read_suspense_entry"),
    "return a payment to who paid it": UseCase(
        "work.return_to_payer.return_to_payer", "return-to-payer", "return_to_payer"
    ),
    "match a payment": UseCase("work.match_receipt.match_receipt", "suspense-entry", "match_receipt"),
    "explain money that went back": UseCase(
        "work.explain_taken_back.explain_taken_back", "taken-back", "explain_taken_back"
    ),
    "see the receipts of an account": UseCase("work.reading.receipts.receipts_of", "account-receipts", "read_receipts"),
    "key a payment": UseCase("work.key_receipt.key_receipt", "key-receipt", "key_receipt"),
    "take a receipt back": UseCase("work.return_receipt.return_receipt", "return-receipt", "return_receipt"),
    "pay money back": UseCase("work.refund_receipt.refund_receipt", "refund-receipt", "refund_receipt"),
    "see what waits to be paid": UseCase("work.payments.waiting.waiting_payments", "payments", "read_payments"),
    "see what direct debits wait": UseCase(
        "work.payments.waiting.waiting_collections", "collections", "read_collections"
    ),
    "make the file of direct debits": UseCase(
        "work.export_collections.export_collections", "collections-export", "export_collections", "export"
    ),
    "make the file of payments": UseCase(
        "work.export_payments.export_payments", "payments-export", "export_payments", "export"
    ),
    "undo a match": UseCase("work.unmatch_receipt.unmatch_receipt", "unmatch-receipt", "unmatch_receipt"),
    "see an account": UseCase("work.reading.account_view.view_account", "account", "read_account"),
    "see the ledger": UseCase("work.reading.account_ledger.ledger", "account-ledger", "read_ledger"),
    "see the schedule": UseCase("work.reading.account_schedule.account_schedule", "account-schedule", "read_schedule"),
    "plan a schedule": UseCase("work.preview_schedule.preview_schedule", "schedule-new", "preview_schedule"),
    "set a schedule": UseCase("work.set_schedule.set_schedule", "schedule-new", "set_schedule"),
    "work maintenance out for a request": UseCase(
        "work.perform_calculation.perform_calculation", "request", "record_task"
    ),
    "determine the rate from earnings": UseCase("work.perform_calculation.determine_rate", "request", "record_task"),
    "see how arrears arose": UseCase("work.reading.account_arrears.arrears", "account-arrears", "read_arrears"),
    "see the Online Statement": UseCase(
        "work.reading.account_statement.online_statement", "account-statement", "read_statement"
    ),
    "see a parent's statement": UseCase(
        "work.letters.parent_statement.parent_statement", "parent-statement", "read_parent_statement"
    ),
    "print a parent's statement": UseCase(
        "work.letters.parent_statement.print_statement", "parent-statement-pdf", "print_parent_statement"
    ),
    "apply a charge": UseCase("work.apply_charge.apply_charge", "apply-charge", "apply_charge"),
    "waive a charge": UseCase("work.waive_charge.waive_charge", "waive-charge", "waive_charge"),
    "suspend arrears": UseCase(
        "work.suspend_state_arrears.suspend_state_arrears", "suspend-arrears", "suspend_state_arrears"
    ),
    "collect suspended arrears again": UseCase(
        "work.resume_state_arrears.resume_state_arrears", "resume-arrears", "resume_state_arrears"
    ),
    "write a small balance off": UseCase("work.write_off.write_off", "write-off", "write_off"),
    "take an entry of the ledger back": UseCase("work.reverse_entry.reverse_entry", "reverse-entry", "reverse_entry"),
    "see what waits for a team leader": UseCase("work.reading.approvals.approvals", "approvals", "read_approvals"),
    "see what approval would do": UseCase("work.reading.approval_preview.approval_of", "request", "read_approval"),
    "take back what waits for a team leader": UseCase("work.amend_approval.amend_approval", "amend", "amend_approval"),
    "open an early end or an extension": UseCase(
        "work.open_outcome_by_hand.open_outcome_by_hand", "open-outcome", "open_outcome_by_hand"
    ),
    "begin a negotiation of arrears": UseCase(
        "work.enter_negotiation.enter_negotiation", "negotiation", "enter_negotiation"
    ),
    "ask for advice": UseCase("work.ask_advice.ask_advice", "ask-advice", "ask_advice"),
    "see who may approve what": UseCase(
        "work.reading.authority.authorities_held", "authority", "read_authority", "authority"
    ),
    "give authority": UseCase(
        "work.grant_authority.grant_authority", "authority-grant", "grant_authority", "authority"
    ),
    "arrange cover": UseCase("work.arrange_cover.arrange_cover", "authority-cover", "arrange_cover", "authority"),
    "end authority": UseCase("work.end_authority.end_authority", "authority-end", "end_authority", "authority"),
    "see the office's bank accounts": UseCase(
        "work.reading.office_accounts.office_accounts", "office-account", "read_office_accounts", "account"
    ),
    "set a bank account of the office": UseCase(
        "work.set_office_account.set_office_account", "office-account", "set_office_account", "account"
    ),
    "see the statement for discretionary decisions": UseCase(
        "work.reading.decision_statements.decision_statements",
        "decision-statement",
        "read_decision_statements",
        "discretion",
    ),
    "set the statement for discretionary decisions": UseCase(
        "work.set_decision_statement.set_decision_statement",
        "decision-statement",
        "set_decision_statement",
        "discretion",
    ),
}
