<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Count</name>
    <message numerus="yes">
        <source>%Ln min old</source>
        <translation>
            <numerusform>%Ln min oud</numerusform>
            <numerusform>%Ln min oud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours old</source>
        <translation>
            <numerusform>%Ln uur oud</numerusform>
            <numerusform>%Ln uur oud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days old</source>
        <translation>
            <numerusform>%Ln dag oud</numerusform>
            <numerusform>%Ln dagen oud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>nog ongeveer %Ln minuut</numerusform>
            <numerusform>nog ongeveer %Ln minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>nog ongeveer %Ln uur</numerusform>
            <numerusform>nog ongeveer %Ln uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds ago</source>
        <translation>
            <numerusform>%Ln seconde geleden</numerusform>
            <numerusform>%Ln seconden geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minuut geleden</numerusform>
            <numerusform>%Ln minuten geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders on this computer</source>
        <translation>
            <numerusform>%Ln bestelling op deze computer</numerusform>
            <numerusform>%Ln bestellingen op deze computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln geselecteerd</numerusform>
            <numerusform>%Ln geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln</source>
        <translation>
            <numerusform>Bestellingen lezen: %Ln</numerusform>
            <numerusform>Bestellingen lezen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading orders: %Ln of {total}</source>
        <translation>
            <numerusform>Bestellingen lezen: %Ln van {total}</numerusform>
            <numerusform>Bestellingen lezen: %Ln van {total}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions from last time are unfinished.</source>
        <translation>
            <numerusform>%Ln actie van de vorige keer is niet afgerond.</numerusform>
            <numerusform>%Ln acties van de vorige keer zijn niet afgerond.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units become work to do again at {location}.</source>
        <translation>
            <numerusform>%Ln stuk moet weer worden uitgevoerd op locatie {location}.</numerusform>
            <numerusform>%Ln stuks moeten weer worden uitgevoerd op locatie {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units leave {location} again, as a new fulfilment with the same tracking.</source>
        <translation>
            <numerusform>%Ln stuk gaat weer weg vanuit {location}, als nieuwe uitvoering met dezelfde traceergegevens.</numerusform>
            <numerusform>%Ln stuks gaan weer weg vanuit {location}, als nieuwe uitvoering met dezelfde traceergegevens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units leave {location} as a new fulfilment.</source>
        <translation>
            <numerusform>%Ln stuk verlaat {location} als nieuwe uitvoering.</numerusform>
            <numerusform>%Ln stuks verlaten {location} als nieuwe uitvoering.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The work of %Ln units moves to {location}.</source>
        <translation>
            <numerusform>Het werk voor %Ln stuk gaat naar {location}.</numerusform>
            <numerusform>Het werk voor %Ln stuks gaat naar {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln items</source>
        <translation>
            <numerusform>%Ln artikel</numerusform>
            <numerusform>%Ln artikelen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln</source>
        <translation>
            <numerusform>Alle %Ln tonen</numerusform>
            <numerusform>Alle %Ln tonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln entries were searched.</source>
        <translation>
            <numerusform>Alleen de nieuwste %Ln regel is doorzocht.</numerusform>
            <numerusform>Alleen de nieuwste %Ln regels zijn doorzocht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units</source>
        <translation>
            <numerusform>%Ln stuk</numerusform>
            <numerusform>%Ln stuks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of Shopify&apos;s files could not be read.</source>
        <translation>
            <numerusform>%Ln regel van de bestanden van Shopify kon niet worden gelezen.</numerusform>
            <numerusform>%Ln regels van de bestanden van Shopify konden niet worden gelezen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln that match selected</source>
        <translation>
            <numerusform>%Ln die overeenkomt, geselecteerd</numerusform>
            <numerusform>Alle %Ln die overeenkomen, geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the fulfilments of %Ln orders</source>
        <translation>
            <numerusform>De uitvoeringen van %Ln bestelling annuleren</numerusform>
            <numerusform>De uitvoeringen van %Ln bestellingen annuleren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fulfil %Ln orders</source>
        <translation>
            <numerusform>%Ln bestelling uitvoeren</numerusform>
            <numerusform>%Ln bestellingen uitvoeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hold the work of %Ln orders</source>
        <translation>
            <numerusform>Het werk van %Ln bestelling pauzeren</numerusform>
            <numerusform>Het werk van %Ln bestellingen pauzeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release the holds of %Ln orders</source>
        <translation>
            <numerusform>De pauzeringen van %Ln bestelling opheffen</numerusform>
            <numerusform>De pauzeringen van %Ln bestellingen opheffen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the location of %Ln orders</source>
        <translation>
            <numerusform>De locatie van %Ln bestelling wijzigen</numerusform>
            <numerusform>De locatie van %Ln bestellingen wijzigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request fulfilment of %Ln orders</source>
        <translation>
            <numerusform>Uitvoering van %Ln bestelling aanvragen</numerusform>
            <numerusform>Uitvoering van %Ln bestellingen aanvragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel the requests of %Ln orders</source>
        <translation>
            <numerusform>De aanvraag van %Ln bestelling annuleren</numerusform>
            <numerusform>De aanvragen van %Ln bestellingen annuleren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln orders</source>
        <translation>
            <numerusform>%Ln bestelling archiveren</numerusform>
            <numerusform>%Ln bestellingen archiveren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unarchive %Ln orders</source>
        <translation>
            <numerusform>%Ln bestelling uit het archief halen</numerusform>
            <numerusform>%Ln bestellingen uit het archief halen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add tags to %Ln orders</source>
        <translation>
            <numerusform>Tags toevoegen aan %Ln bestelling</numerusform>
            <numerusform>Tags toevoegen aan %Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove tags from %Ln orders</source>
        <translation>
            <numerusform>Tags verwijderen van %Ln bestelling</numerusform>
            <numerusform>Tags verwijderen van %Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %Ln fulfilments</source>
        <translation>
            <numerusform>%Ln uitvoering annuleren</numerusform>
            <numerusform>%Ln uitvoeringen annuleren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln actions back</source>
        <translation>
            <numerusform>%Ln actie terugdraaien</numerusform>
            <numerusform>%Ln acties terugdraaien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln orders can be done at once. Narrow the list with a search or a filter, and do the rest afterwards.</source>
        <translation>
            <numerusform>Er kan hoogstens %Ln bestelling tegelijk. Maak de lijst korter met een zoekterm of filter, en doe de rest daarna.</numerusform>
            <numerusform>Er kunnen hoogstens %Ln bestellingen tegelijk. Maak de lijst korter met een zoekterm of filter, en doe de rest daarna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking at {done} of %Ln orders</source>
        <translation>
            <numerusform>{done} van %Ln bestelling bekeken</numerusform>
            <numerusform>{done} van %Ln bestellingen bekeken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fulfilments</source>
        <translation>
            <numerusform>%Ln uitvoering</numerusform>
            <numerusform>%Ln uitvoeringen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of work</source>
        <translation>
            <numerusform>%Ln stuk werk</numerusform>
            <numerusform>%Ln stukken werk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln orders</source>
        <translation>
            <numerusform>van %Ln bestelling</numerusform>
            <numerusform>van %Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln bestelling</numerusform>
            <numerusform>%Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %Ln orders</source>
        <translation>
            <numerusform>%Ln bestelling meenemen</numerusform>
            <numerusform>%Ln bestellingen meenemen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>en nog %Ln</numerusform>
            <numerusform>en nog %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shopify sends an e-mail about this to the customers of %Ln of them.</source>
        <translation>
            <numerusform>Shopify stuurt de klant van %Ln hiervan een e-mail.</numerusform>
            <numerusform>Shopify stuurt de klanten van %Ln hiervan een e-mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} orders</source>
        <translation>
            <numerusform>%Ln van {total} bestellingen</numerusform>
            <numerusform>%Ln van {total} bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{chosen} of %Ln units chosen</source>
        <translation>
            <numerusform>{chosen} van %Ln stuk gekozen</numerusform>
            <numerusform>{chosen} van %Ln stuks gekozen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters left</source>
        <translation>
            <numerusform>Nog %Ln teken</numerusform>
            <numerusform>Nog %Ln tekens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units in this parcel</source>
        <translation>
            <numerusform>%Ln stuk in dit pakket</numerusform>
            <numerusform>%Ln stuks in dit pakket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packing slips were sent to {printer}.</source>
        <translation>
            <numerusform>%Ln pakbon is naar {printer} gestuurd.</numerusform>
            <numerusform>%Ln pakbonnen zijn naar {printer} gestuurd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packing slips were saved in {path}.</source>
        <translation>
            <numerusform>%Ln pakbon is opgeslagen in {path}.</numerusform>
            <numerusform>%Ln pakbonnen zijn opgeslagen in {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions wait until the shop can be reached. You can quit; they keep waiting.</source>
        <translation>
            <numerusform>%Ln actie wacht tot de winkel bereikbaar is. Je kunt afsluiten; de actie blijft wachten.</numerusform>
            <numerusform>%Ln acties wachten tot de winkel bereikbaar is. Je kunt afsluiten; ze blijven wachten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions wait for you: the orders changed since.</source>
        <translation>
            <numerusform>%Ln actie wacht op jou: de bestelling is intussen gewijzigd.</numerusform>
            <numerusform>%Ln acties wachten op jou: de bestellingen zijn intussen gewijzigd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions are half done and wait for you.</source>
        <translation>
            <numerusform>%Ln actie is half uitgevoerd en wacht op jou.</numerusform>
            <numerusform>%Ln acties zijn half uitgevoerd en wachten op jou.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting actions were sent. The journal tells how they ended.</source>
        <translation>
            <numerusform>%Ln wachtende actie is verzonden. In het logboek staat hoe die is afgelopen.</numerusform>
            <numerusform>%Ln wachtende acties zijn verzonden. In het logboek staat hoe ze zijn afgelopen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can quit; %Ln actions are still waiting.</source>
        <translation>
            <numerusform>Je kunt afsluiten; %Ln actie wacht nog.</numerusform>
            <numerusform>Je kunt afsluiten; %Ln acties wachten nog.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting to be sent: %Ln actions</source>
        <translation>
            <numerusform>Wacht op verzending: %Ln actie</numerusform>
            <numerusform>Wacht op verzending: %Ln acties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions</source>
        <translation>
            <numerusform>%Ln actie</numerusform>
            <numerusform>%Ln acties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln mislukt</numerusform>
            <numerusform>%Ln mislukt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln gewijzigd</numerusform>
            <numerusform>%Ln gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln differ from the forecast</source>
        <translation>
            <numerusform>%Ln wijkt af van de verwachting</numerusform>
            <numerusform>%Ln wijken af van de verwachting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln in controle</numerusform>
            <numerusform>%Ln in controle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>nog %Ln</numerusform>
            <numerusform>nog %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln a minute</source>
        <translation>
            <numerusform>%Ln per minuut</numerusform>
            <numerusform>%Ln per minuut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw the %Ln actions that were not sent? What was sent stays done.</source>
        <translation>
            <numerusform>De %Ln actie intrekken die niet verzonden is? Wat verzonden is, blijft gedaan.</numerusform>
            <numerusform>De %Ln acties intrekken die niet verzonden zijn? Wat verzonden is, blijft gedaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %Ln hours away from Shopify&apos;s.</source>
        <translation>
            <numerusform>De klok van deze computer wijkt %Ln uur af van die van Shopify.</numerusform>
            <numerusform>De klok van deze computer wijkt %Ln uur af van die van Shopify.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %Ln minutes away from Shopify&apos;s.</source>
        <translation>
            <numerusform>De klok van deze computer wijkt %Ln minuut af van die van Shopify.</numerusform>
            <numerusform>De klok van deze computer wijkt %Ln minuten af van die van Shopify.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions were not sent yet. They wait until somebody signs in again.</source>
        <translation>
            <numerusform>%Ln actie is nog niet verzonden. Ze wacht tot iemand zich weer aanmeldt.</numerusform>
            <numerusform>%Ln acties zijn nog niet verzonden. Ze wachten tot iemand zich weer aanmeldt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions were not sent yet. They are lost and will not be done.</source>
        <translation>
            <numerusform>%Ln actie is nog niet verzonden. Ze gaat verloren en wordt niet uitgevoerd.</numerusform>
            <numerusform>%Ln acties zijn nog niet verzonden. Ze gaan verloren en worden niet uitgevoerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln locations found.</source>
        <extracomment>Those that count something.</extracomment>
        <translation>
            <numerusform>%Ln locatie gevonden.</numerusform>
            <numerusform>%Ln locaties gevonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown; %Ln services found.</source>
        <translation>
            <numerusform>Worden getoond; %Ln service gevonden.</numerusform>
            <numerusform>Worden getoond; %Ln services gevonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders no longer tell who ordered.</source>
        <translation>
            <numerusform>%Ln bestelling vertelt niet meer wie heeft besteld.</numerusform>
            <numerusform>%Ln bestellingen vertellen niet meer wie heeft besteld.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders follow when Shopify&apos;s answer to an action is known.</source>
        <translation>
            <numerusform>%Ln bestelling volgt zodra het antwoord van Shopify op een actie bekend is.</numerusform>
            <numerusform>%Ln bestellingen volgen zodra het antwoord van Shopify op een actie bekend is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed from this computer after %Ln days without a change, or on request. Shopify keeps it.</source>
        <translation>
            <numerusform>Van deze computer verwijderd na %Ln dag zonder wijziging, of op verzoek. Shopify bewaart het.</numerusform>
            <numerusform>Van deze computer verwijderd na %Ln dagen zonder wijziging, of op verzoek. Shopify bewaart het.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Preview inventory effect</source>
        <translation>Voorraadeffect bekijken</translation>
    </message>
    <message>
        <source>Cancel fulfilment</source>
        <translation>Uitvoering annuleren</translation>
    </message>
    <message>
        <source>Undo cancel (fulfil again, no e-mail)</source>
        <translation>Annulering terugdraaien (opnieuw uitvoeren, zonder e-mail)</translation>
    </message>
    <message>
        <source>Edit tracking</source>
        <translation>Traceergegevens bewerken</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>Traceernummer kopiëren</translation>
    </message>
    <message>
        <source>Open tracking page</source>
        <translation>Traceerpagina openen</translation>
    </message>
    <message>
        <source>Print packing slip</source>
        <translation>Pakbon afdrukken</translation>
    </message>
    <message>
        <source>Open the app’s own page</source>
        <translation>Eigen pagina van de app openen</translation>
    </message>
    <message>
        <source>Open in Shopify admin</source>
        <translation>Openen in Shopify-beheercentrum</translation>
    </message>
    <message>
        <source>Copy ID</source>
        <translation>ID kopiëren</translation>
    </message>
    <message>
        <source>Show in journal</source>
        <translation>Tonen in logboek</translation>
    </message>
    <message>
        <source>Cancel fulfilment {name}?</source>
        <translation>Uitvoering {name} annuleren?</translation>
    </message>
    <message>
        <source>What cancelling fulfilment {name} would do</source>
        <translation>Wat het annuleren van uitvoering {name} zou doen</translation>
    </message>
    <message>
        <source>Keep it fulfilled</source>
        <translation>Uitgevoerd laten</translation>
    </message>
    <message>
        <source>{order}: fulfilment cancelled.</source>
        <translation>{order}: uitvoering geannuleerd.</translation>
    </message>
    <message>
        <source>Fulfil again</source>
        <translation>Opnieuw uitvoeren</translation>
    </message>
    <message>
        <source>Undo the cancelling of {name}?</source>
        <translation>De annulering van {name} terugdraaien?</translation>
    </message>
    <message>
        <source>What undoing the cancelling of {name} would do</source>
        <translation>Wat het terugdraaien van de annulering van {name} zou doen</translation>
    </message>
    <message>
        <source>Leave it cancelled</source>
        <translation>Geannuleerd laten</translation>
    </message>
    <message>
        <source>{order}: fulfilled again.</source>
        <translation>{order}: opnieuw uitgevoerd.</translation>
    </message>
    <message>
        <source>Edit the tracking of {name}</source>
        <translation>Traceergegevens van {name} bewerken</translation>
    </message>
    <message>
        <source>Cancel part of this fulfilment</source>
        <translation>Deel van deze uitvoering annuleren</translation>
    </message>
    <message>
        <source>Cancel part of fulfilment {name}?</source>
        <translation>Deel van uitvoering {name} annuleren?</translation>
    </message>
    <message>
        <source>What cancelling part of fulfilment {name} would do</source>
        <translation>Wat een deel van uitvoering {name} annuleren zou doen</translation>
    </message>
    <message>
        <source>Cancel these items</source>
        <translation>Deze artikelen annuleren</translation>
    </message>
    <message>
        <source>Keep all of it fulfilled</source>
        <translation>Alles uitgevoerd laten</translation>
    </message>
    <message>
        <source>{order}: part of the fulfilment cancelled, the rest fulfilled again.</source>
        <translation>{order}: deel van de uitvoering geannuleerd, de rest opnieuw uitgevoerd.</translation>
    </message>
    <message>
        <source>The tracking of {name}</source>
        <translation>De traceergegevens van {name}</translation>
    </message>
    <message>
        <source>Save tracking</source>
        <translation>Traceergegevens opslaan</translation>
    </message>
    <message>
        <source>Keep the old tracking</source>
        <translation>Oude traceergegevens houden</translation>
    </message>
    <message>
        <source>{order}: tracking saved.</source>
        <translation>{order}: traceergegevens opgeslagen.</translation>
    </message>
    <message>
        <source>Fulfil items</source>
        <translation>Artikelen uitvoeren</translation>
    </message>
    <message>
        <source>Fulfil items of {name}</source>
        <translation>Artikelen van {name} uitvoeren</translation>
    </message>
    <message>
        <source>What fulfilling the items of {name} would do</source>
        <translation>Wat de artikelen van {name} uitvoeren zou doen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nu niet</translation>
    </message>
    <message>
        <source>{order}: items fulfilled.</source>
        <translation>{order}: artikelen uitgevoerd.</translation>
    </message>
    <message>
        <source>Mark as in progress</source>
        <translation>Als in behandeling markeren</translation>
    </message>
    <message>
        <source>Mark the work of {name} as in progress</source>
        <translation>Het werk van {name} als in behandeling markeren</translation>
    </message>
    <message>
        <source>What marking the work of {name} as in progress would do</source>
        <translation>Wat het werk van {name} als in behandeling markeren zou doen</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Open laten</translation>
    </message>
    <message>
        <source>{order}: marked as in progress.</source>
        <translation>{order}: gemarkeerd als in behandeling.</translation>
    </message>
    <message>
        <source>Everybody sees in Shopify that somebody is working on this.</source>
        <translation>Iedereen ziet in Shopify dat iemand hiermee bezig is.</translation>
    </message>
    <message>
        <source>Mark as unfulfilled</source>
        <translation>Als niet-uitgevoerd markeren</translation>
    </message>
    <message>
        <source>Mark the work of {name} as unfulfilled?</source>
        <translation>Het werk van {name} als niet-uitgevoerd markeren?</translation>
    </message>
    <message>
        <source>What marking the work of {name} as unfulfilled would do</source>
        <translation>Wat het werk van {name} als niet-uitgevoerd markeren zou doen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laten zoals het is</translation>
    </message>
    <message>
        <source>{order}: marked as unfulfilled.</source>
        <translation>{order}: gemarkeerd als niet-uitgevoerd.</translation>
    </message>
    <message>
        <source>The work can be held, moved, split or cancelled again afterwards.</source>
        <translation>Daarna kan het werk weer worden gepauzeerd, verplaatst, gesplitst of geannuleerd.</translation>
    </message>
    <message>
        <source>Hold fulfilment</source>
        <translation>Uitvoering pauzeren</translation>
    </message>
    <message>
        <source>Hold the work of {name}</source>
        <translation>Het werk van {name} pauzeren</translation>
    </message>
    <message>
        <source>What holding the work of {name} would do</source>
        <translation>Wat het werk van {name} pauzeren zou doen</translation>
    </message>
    <message>
        <source>Hold this work</source>
        <translation>Dit werk pauzeren</translation>
    </message>
    <message>
        <source>Do not hold it</source>
        <translation>Niet pauzeren</translation>
    </message>
    <message>
        <source>{order}: on hold.</source>
        <translation>{order}: gepauzeerd.</translation>
    </message>
    <message>
        <source>Nobody can fulfil this work until the hold is released.</source>
        <translation>Niemand kan dit werk uitvoeren tot de pauzering wordt opgeheven.</translation>
    </message>
    <message>
        <source>Release hold</source>
        <translation>Pauzering opheffen</translation>
    </message>
    <message>
        <source>Release the hold on the work of {name}</source>
        <translation>De pauzering van het werk van {name} opheffen</translation>
    </message>
    <message>
        <source>What releasing the hold on the work of {name} would do</source>
        <translation>Wat de pauzering van het werk van {name} opheffen zou doen</translation>
    </message>
    <message>
        <source>Keep it on hold</source>
        <translation>Gepauzeerd laten</translation>
    </message>
    <message>
        <source>{order}: hold released.</source>
        <translation>{order}: pauzering opgeheven.</translation>
    </message>
    <message>
        <source>The work can be fulfilled once no hold is left on it.</source>
        <translation>Het werk kan worden uitgevoerd zodra er geen pauzering meer op staat.</translation>
    </message>
    <message>
        <source>Change location</source>
        <translation>Locatie wijzigen</translation>
    </message>
    <message>
        <source>Change the location of the work of {name}</source>
        <translation>De locatie van het werk van {name} wijzigen</translation>
    </message>
    <message>
        <source>What changing the location of the work of {name} would do</source>
        <translation>Wat de locatie van het werk van {name} wijzigen zou doen</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Laten waar het is</translation>
    </message>
    <message>
        <source>{order}: location changed.</source>
        <translation>{order}: locatie gewijzigd.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splitsen</translation>
    </message>
    <message>
        <source>Split the work of {name}</source>
        <translation>Het werk van {name} splitsen</translation>
    </message>
    <message>
        <source>What splitting the work of {name} would do</source>
        <translation>Wat het werk van {name} splitsen zou doen</translation>
    </message>
    <message>
        <source>Split this work</source>
        <translation>Dit werk splitsen</translation>
    </message>
    <message>
        <source>Leave it in one piece</source>
        <translation>Bij elkaar laten</translation>
    </message>
    <message>
        <source>{order}: work split.</source>
        <translation>{order}: werk gesplitst.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Merge the work of {name}</source>
        <translation>Het werk van {name} samenvoegen</translation>
    </message>
    <message>
        <source>What merging the work of {name} would do</source>
        <translation>Wat het werk van {name} samenvoegen zou doen</translation>
    </message>
    <message>
        <source>Merge this work</source>
        <translation>Dit werk samenvoegen</translation>
    </message>
    <message>
        <source>Leave it apart</source>
        <translation>Apart laten</translation>
    </message>
    <message>
        <source>{order}: work merged.</source>
        <translation>{order}: werk samengevoegd.</translation>
    </message>
    <message>
        <source>Pieces of work at one location become one again.</source>
        <translation>Stukken werk op één locatie worden weer één.</translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation>Opnieuw plannen</translation>
    </message>
    <message>
        <source>Reschedule the work of {name}</source>
        <translation>Het werk van {name} opnieuw plannen</translation>
    </message>
    <message>
        <source>What rescheduling the work of {name} would do</source>
        <translation>Wat het werk van {name} opnieuw plannen zou doen</translation>
    </message>
    <message>
        <source>Reschedule this work</source>
        <translation>Dit werk opnieuw plannen</translation>
    </message>
    <message>
        <source>Keep the old date</source>
        <translation>Oude datum houden</translation>
    </message>
    <message>
        <source>{order}: rescheduled.</source>
        <translation>{order}: opnieuw gepland.</translation>
    </message>
    <message>
        <source>Request fulfilment</source>
        <translation>Uitvoering aanvragen</translation>
    </message>
    <message>
        <source>Request fulfilment of {name}</source>
        <translation>Uitvoering van {name} aanvragen</translation>
    </message>
    <message>
        <source>What requesting fulfilment of {name} would do</source>
        <translation>Wat uitvoering van {name} aanvragen zou doen</translation>
    </message>
    <message>
        <source>Do not request it yet</source>
        <translation>Nog niet aanvragen</translation>
    </message>
    <message>
        <source>{order}: fulfilment requested.</source>
        <translation>{order}: uitvoering aangevraagd.</translation>
    </message>
    <message>
        <source>The service is asked to send these items, and answers in its own time.</source>
        <translation>De service wordt gevraagd deze artikelen te verzenden en antwoordt als die zover is.</translation>
    </message>
    <message>
        <source>Cancel request</source>
        <translation>Aanvraag annuleren</translation>
    </message>
    <message>
        <source>Cancel the fulfilment request of {name}?</source>
        <translation>De uitvoeringsaanvraag van {name} annuleren?</translation>
    </message>
    <message>
        <source>What cancelling the fulfilment request of {name} would do</source>
        <translation>Wat de uitvoeringsaanvraag van {name} annuleren zou doen</translation>
    </message>
    <message>
        <source>Keep the request</source>
        <translation>Aanvraag laten staan</translation>
    </message>
    <message>
        <source>{order}: request cancelled.</source>
        <translation>{order}: aanvraag geannuleerd.</translation>
    </message>
    <message>
        <source>The service has not accepted the request yet; it is taken back.</source>
        <translation>De service heeft de aanvraag nog niet aangenomen; die wordt ingetrokken.</translation>
    </message>
    <message>
        <source>Request cancellation</source>
        <translation>Annulering aanvragen</translation>
    </message>
    <message>
        <source>Ask the service to cancel the work of {name}?</source>
        <translation>De service vragen het werk van {name} te annuleren?</translation>
    </message>
    <message>
        <source>What asking to cancel the work of {name} would do</source>
        <translation>Wat annulering van het werk van {name} aanvragen zou doen</translation>
    </message>
    <message>
        <source>Let the service go on</source>
        <translation>De service door laten gaan</translation>
    </message>
    <message>
        <source>{order}: cancellation requested.</source>
        <translation>{order}: annulering aangevraagd.</translation>
    </message>
    <message>
        <source>The service decides. Until it agrees, it may still send these items.</source>
        <translation>De service beslist. Tot die akkoord is, kunnen de artikelen nog worden verzonden.</translation>
    </message>
    <message>
        <source>Cancel fulfilment order</source>
        <translation>Uitvoeringsopdracht annuleren</translation>
    </message>
    <message>
        <source>Cancel the fulfilment order of {name}?</source>
        <translation>De uitvoeringsopdracht van {name} annuleren?</translation>
    </message>
    <message>
        <source>What cancelling the fulfilment order of {name} would do</source>
        <translation>Wat de uitvoeringsopdracht van {name} annuleren zou doen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>{order}: fulfilment order cancelled; its work has come free.</source>
        <translation>{order}: uitvoeringsopdracht geannuleerd; het werk is vrijgekomen.</translation>
    </message>
    <message>
        <source>This fulfilment order ends, and its work comes free.</source>
        <translation>Deze uitvoeringsopdracht vervalt en het werk komt vrij.</translation>
    </message>
    <message>
        <source>Archive order</source>
        <translation>Bestelling archiveren</translation>
    </message>
    <message>
        <source>Archive {name}?</source>
        <translation>{name} archiveren?</translation>
    </message>
    <message>
        <source>What archiving {name} would do</source>
        <translation>Wat {name} archiveren zou doen</translation>
    </message>
    <message>
        <source>Do not archive it</source>
        <translation>Niet archiveren</translation>
    </message>
    <message>
        <source>{order}: archived.</source>
        <translation>{order}: gearchiveerd.</translation>
    </message>
    <message>
        <source>Unarchive order</source>
        <translation>Bestelling uit het archief halen</translation>
    </message>
    <message>
        <source>Unarchive {name}?</source>
        <translation>{name} uit het archief halen?</translation>
    </message>
    <message>
        <source>What unarchiving {name} would do</source>
        <translation>Wat {name} uit het archief halen zou doen</translation>
    </message>
    <message>
        <source>Leave it archived</source>
        <translation>Gearchiveerd laten</translation>
    </message>
    <message>
        <source>{order}: taken out of the archive.</source>
        <translation>{order}: uit het archief gehaald.</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Bestelling annuleren</translation>
    </message>
    <message>
        <source>Cancel order {name}?</source>
        <translation>Bestelling {name} annuleren?</translation>
    </message>
    <message>
        <source>What cancelling order {name} would do</source>
        <translation>Wat bestelling {name} annuleren zou doen</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Bestelling houden</translation>
    </message>
    <message>
        <source>{order}: order cancelled.</source>
        <translation>{order}: bestelling geannuleerd.</translation>
    </message>
    <message>
        <source>The order ends, and what is left to fulfil with it.</source>
        <translation>De bestelling vervalt, en daarmee wat er nog uit te voeren was.</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notitie bewerken</translation>
    </message>
    <message>
        <source>Edit the note of {name}</source>
        <translation>De notitie van {name} bewerken</translation>
    </message>
    <message>
        <source>The note of {name}</source>
        <translation>De notitie van {name}</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notitie opslaan</translation>
    </message>
    <message>
        <source>Keep the old note</source>
        <translation>Oude notitie houden</translation>
    </message>
    <message>
        <source>{order}: note saved.</source>
        <translation>{order}: notitie opgeslagen.</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Tags bewerken</translation>
    </message>
    <message>
        <source>Edit the tags of {name}</source>
        <translation>De tags van {name} bewerken</translation>
    </message>
    <message>
        <source>The tags of {name}</source>
        <translation>De tags van {name}</translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation>Tags opslaan</translation>
    </message>
    <message>
        <source>Keep the old tags</source>
        <translation>Oude tags houden</translation>
    </message>
    <message>
        <source>{order}: tags saved.</source>
        <translation>{order}: tags opgeslagen.</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags toevoegen</translation>
    </message>
    <message>
        <source>Add tags to {name}</source>
        <translation>Tags toevoegen aan {name}</translation>
    </message>
    <message>
        <source>What adding tags to {name} would do</source>
        <translation>Wat tags toevoegen aan {name} zou doen</translation>
    </message>
    <message>
        <source>{order}: tags added.</source>
        <translation>{order}: tags toegevoegd.</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Tags verwijderen</translation>
    </message>
    <message>
        <source>Remove tags from {name}</source>
        <translation>Tags verwijderen van {name}</translation>
    </message>
    <message>
        <source>What removing tags from {name} would do</source>
        <translation>Wat tags verwijderen van {name} zou doen</translation>
    </message>
    <message>
        <source>{order}: tags removed.</source>
        <translation>{order}: tags verwijderd.</translation>
    </message>
    <message>
        <source>Edit shipping address</source>
        <translation>Verzendadres bewerken</translation>
    </message>
    <message>
        <source>Edit the shipping address of {name}</source>
        <translation>Het verzendadres van {name} bewerken</translation>
    </message>
    <message>
        <source>The shipping address of {name}</source>
        <translation>Het verzendadres van {name}</translation>
    </message>
    <message>
        <source>Save address</source>
        <translation>Adres opslaan</translation>
    </message>
    <message>
        <source>Keep the old address</source>
        <translation>Oude adres houden</translation>
    </message>
    <message>
        <source>{order}: shipping address saved.</source>
        <translation>{order}: verzendadres opgeslagen.</translation>
    </message>
    <message>
        <source>Action</source>
        <extracomment>Said of a kind without words of its own: an entry that a newer version wrote.</extracomment>
        <translation>Actie</translation>
    </message>
    <message>
        <source>Carry this out on {name}?</source>
        <translation>Dit doen met {name}?</translation>
    </message>
    <message>
        <source>What this would do to {name}</source>
        <translation>Wat dit met {name} zou doen</translation>
    </message>
    <message>
        <source>Carry out</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Laten zoals het is</translation>
    </message>
    <message>
        <source>{order}: done.</source>
        <translation>{order}: gedaan.</translation>
    </message>
    <message>
        <source>{order}: half done. The fulfilment is cancelled, and the items that should stay fulfilled are not fulfilled again yet. Finish it, or take it back.</source>
        <translation>{order}: half uitgevoerd. De uitvoering is geannuleerd, en de artikelen die uitgevoerd moesten blijven, zijn nog niet opnieuw uitgevoerd. Maak het af, of draai het terug.</translation>
    </message>
    <message>
        <source>{order}: half done. The first part stands, the rest was not done. Finish it, or take it back.</source>
        <translation>{order}: half gedaan. Het eerste deel staat, de rest is niet gedaan. Maak het af, of draai het terug.</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Terugdraaien: {action}</translation>
    </message>
    <message>
        <source>What you can sell does not change.</source>
        <translation>Wat je kunt verkopen, verandert niet.</translation>
    </message>
    <message>
        <source>Stock and order status do not change.</source>
        <translation>Voorraad en bestelstatus veranderen niet.</translation>
    </message>
    <message>
        <source>Stock does not change.</source>
        <translation>De voorraad verandert niet.</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>niet zeker</translation>
    </message>
    <message>
        <source>{words} (not certain)</source>
        <translation>{words} (niet zeker)</translation>
    </message>
    <message>
        <source>not counted by Shopify: no stock changes</source>
        <translation>niet geteld door Shopify: er verandert geen voorraad</translation>
    </message>
    <message>
        <source>custom item or deleted product: there is no stock to change</source>
        <translation>aangepast artikel of verwijderd product: er is geen voorraad die verandert</translation>
    </message>
    <message>
        <source>stock could not be read here: the numbers are not known</source>
        <translation>de voorraad kon hier niet worden gelezen: de aantallen zijn niet bekend</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Waarschuwing</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risico</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Niet mogelijk</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Voorhanden</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Toegewezen</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Beschikbaar</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Bestelstatus</translation>
    </message>
    <message>
        <source>Location of the work</source>
        <translation>Locatie van het werk</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Traceergegevens</translation>
    </message>
    <message>
        <source>Writing it down in the journal</source>
        <translation>In het logboek schrijven</translation>
    </message>
    <message>
        <source>Reading order and stock again</source>
        <translation>Bestelling en voorraad opnieuw lezen</translation>
    </message>
    <message>
        <source>Sending it to Shopify</source>
        <translation>Naar Shopify sturen</translation>
    </message>
    <message>
        <source>Checking order and stock against the forecast</source>
        <translation>Bestelling en voorraad met de verwachting vergelijken</translation>
    </message>
    <message>
        <source>{order}: written down, and not sent. Nothing has changed.</source>
        <translation>{order}: opgeschreven en niet verzonden. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: waiting to be sent ({action}). It is sent when the shop can be reached; if the order has changed by then, you are asked first.</source>
        <translation>{order}: wacht op verzending ({action}). Het wordt verzonden zodra de winkel bereikbaar is; is de bestelling dan gewijzigd, dan word je het eerst gevraagd.</translation>
    </message>
    <message>
        <source>{order}: not sent, because the order has changed since you asked ({action}). Look at it again, or withdraw it.</source>
        <translation>{order}: niet verzonden, omdat de bestelling is gewijzigd sinds je verzoek ({action}). Bekijk het opnieuw, of trek het in.</translation>
    </message>
    <message>
        <source>{order}: it is not known yet whether Shopify did this. It is not sent again; FulfillDesk reads the order as soon as it can to find out.</source>
        <translation>{order}: het is nog niet bekend of Shopify dit heeft gedaan. Het wordt niet nog eens verzonden; FulfillDesk leest de bestelling zodra dat kan om het na te gaan.</translation>
    </message>
    <message>
        <source>{done} Order and stock could not be read afterwards; they are checked as soon as that works.</source>
        <translation>{done} Bestelling en voorraad konden daarna niet worden gelezen; ze worden gecontroleerd zodra dat lukt.</translation>
    </message>
    <message>
        <source>{done} Order and stock are as forecast.</source>
        <translation>{done} Bestelling en voorraad zijn zoals verwacht.</translation>
    </message>
    <message>
        <source>{done} Something came out otherwise than forecast.</source>
        <translation>{done} Iets is anders uitgekomen dan verwacht.</translation>
    </message>
    <message>
        <source>{order}: Shopify refused this. Nothing has changed.</source>
        <translation>{order}: Shopify heeft dit geweigerd. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: this did not happen. Nothing has changed.</source>
        <translation>{order}: dit is niet gebeurd. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: withdrawn before it was sent. Nothing has changed.</source>
        <translation>{order}: ingetrokken voordat het werd verzonden. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: Shopify has taken this on ({action}).</source>
        <translation>{order}: Shopify heeft dit aangenomen ({action}).</translation>
    </message>
    <message>
        <source>{order}: something came out otherwise than forecast ({action}).</source>
        <translation>{order}: iets is anders uitgekomen dan verwacht ({action}).</translation>
    </message>
    <message>
        <source>Shopify’s words: “{words}”</source>
        <translation>De woorden van Shopify: ‘{words}’</translation>
    </message>
    <message>
        <source>The order changed since you asked. Nothing was sent. Please look again:</source>
        <translation>De bestelling is gewijzigd sinds je verzoek. Er is niets verzonden. Kijk het nog eens na:</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>Every order of this list is selected, also those that you would have to scroll to.</source>
        <translation>Elke bestelling van deze lijst is geselecteerd, ook die waarvoor je zou moeten scrollen.</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Selectie wissen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>What can be done with all selected orders at once</source>
        <translation>Wat met alle geselecteerde bestellingen tegelijk kan</translation>
    </message>
    <message>
        <source>Selected orders</source>
        <translation>Geselecteerde bestellingen</translation>
    </message>
    <message>
        <source>Cancel fulfilments</source>
        <translation>Uitvoeringen annuleren</translation>
    </message>
    <message>
        <source>Fulfil</source>
        <translation>Uitvoeren</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Release holds</source>
        <translation>Pauzeringen opheffen</translation>
    </message>
    <message>
        <source>Change location</source>
        <translation>Locatie wijzigen</translation>
    </message>
    <message>
        <source>Request fulfilment</source>
        <translation>Uitvoering aanvragen</translation>
    </message>
    <message>
        <source>Cancel requests</source>
        <translation>Aanvragen annuleren</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiveren</translation>
    </message>
    <message>
        <source>Unarchive</source>
        <translation>Uit het archief halen</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tags toevoegen</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Tags verwijderen</translation>
    </message>
    <message>
        <source>Try again: {action}</source>
        <translation>Opnieuw proberen: {action}</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Terugdraaien: {action}</translation>
    </message>
    <message>
        <source>Take back the undoing: {action}</source>
        <translation>Het terugdraaien ongedaan maken: {action}</translation>
    </message>
    <message>
        <source>{action} later</source>
        <translation>{action}, later</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Niets wijzigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>No fulfilment can be cancelled.</source>
        <translation>Er kan geen uitvoering worden geannuleerd.</translation>
    </message>
    <message>
        <source>Nothing can be fulfilled.</source>
        <translation>Er kan niets worden uitgevoerd.</translation>
    </message>
    <message>
        <source>Nothing can be put on hold.</source>
        <translation>Er kan niets worden gepauzeerd.</translation>
    </message>
    <message>
        <source>There is no hold to release.</source>
        <translation>Er is geen pauzering om op te heffen.</translation>
    </message>
    <message>
        <source>Nothing can be moved there.</source>
        <translation>Er kan niets daarheen worden verplaatst.</translation>
    </message>
    <message>
        <source>No fulfilment can be requested.</source>
        <translation>Er kan geen uitvoering worden aangevraagd.</translation>
    </message>
    <message>
        <source>There is no request to cancel.</source>
        <translation>Er is geen aanvraag om te annuleren.</translation>
    </message>
    <message>
        <source>No order can be archived.</source>
        <translation>Er kan geen bestelling worden gearchiveerd.</translation>
    </message>
    <message>
        <source>No order can be taken out of the archive.</source>
        <translation>Er kan geen bestelling uit het archief worden gehaald.</translation>
    </message>
    <message>
        <source>No order gets another tag.</source>
        <translation>Geen bestelling krijgt er een tag bij.</translation>
    </message>
    <message>
        <source>No order loses a tag.</source>
        <translation>Geen bestelling raakt een tag kwijt.</translation>
    </message>
    <message>
        <source>Below you see why each order is left out.</source>
        <translation>Hieronder zie je waarom elke bestelling is weggelaten.</translation>
    </message>
    <message>
        <source>Nothing can be taken back. Below you see why each order is left out.</source>
        <translation>Er kan niets worden teruggedraaid. Hieronder zie je waarom elke bestelling is weggelaten.</translation>
    </message>
    <message>
        <source>Nothing of this batch is left to be tried again.</source>
        <translation>Van deze reeks is niets over om opnieuw te proberen.</translation>
    </message>
    <message>
        <source>Fill this in first; then FulfillDesk looks at every order.</source>
        <translation>Vul dit eerst in; dan bekijkt FulfillDesk elke bestelling.</translation>
    </message>
    <message>
        <source>How many orders were looked at</source>
        <translation>Hoeveel bestellingen zijn bekeken</translation>
    </message>
    <message>
        <source>Will be done</source>
        <translation>Wordt gedaan</translation>
    </message>
    <message>
        <source>Nothing yet: every order needs your decision.</source>
        <translation>Nog niets: elke bestelling vraagt je beslissing.</translation>
    </message>
    <message>
        <source>Need a decision</source>
        <translation>Vraagt een beslissing</translation>
    </message>
    <message>
        <source>Left out unless you tick them. An order with several of these needs a tick at each.</source>
        <translation>Weggelaten tenzij je ze aanvinkt. Een bestelling met meerdere hiervan heeft bij elk een vinkje nodig.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>What happens to stock</source>
        <translation>Wat er met de voorraad gebeurt</translation>
    </message>
    <message>
        <source>Stock does not change.</source>
        <translation>De voorraad verandert niet.</translation>
    </message>
    <message>
        <source>Customers get no e-mail about this.</source>
        <translation>Klanten krijgen hierover geen e-mail.</translation>
    </message>
    <message>
        <source>Every order is read again right before it is sent.</source>
        <translation>Elke bestelling wordt vlak voor het verzenden opnieuw gelezen.</translation>
    </message>
    <message>
        <source>Say why, then you can go on.</source>
        <translation>Geef een reden op, dan kun je verder.</translation>
    </message>
    <message>
        <source>The shop cannot be reached, so these are the orders and the stock as they were saved. Your answer is written down and waits; it is sent once the shop is there again, and what has changed by then is laid before you first.</source>
        <translation>De winkel is niet bereikbaar; dit zijn de bestellingen en de voorraad zoals ze bewaard zijn. Je antwoord wordt vastgelegd en wacht; het wordt verzonden zodra de winkel er weer is, en wat dan gewijzigd is, wordt eerst aan je voorgelegd.</translation>
    </message>
    <message>
        <source>Writing it down…</source>
        <translation>Vastleggen…</translation>
    </message>
    <message>
        <source>Nothing was written down, and nothing will be sent.</source>
        <translation>Er is niets vastgelegd, en er wordt niets verzonden.</translation>
    </message>
</context>
<context>
    <name>channels</name>
    <message>
        <source>Point of Sale</source>
        <extracomment>Channels are named by Shopify in English; the usual ones are said in the person&apos;s language.</extracomment>
        <translation>Kassa (POS)</translation>
    </message>
    <message>
        <source>Online Store</source>
        <translation>Webwinkel</translation>
    </message>
    <message>
        <source>Draft Orders</source>
        <translation>Conceptbestellingen</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Shop</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-versie</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Machtigingen</translation>
    </message>
    <message>
        <source>Your rights</source>
        <translation>Je rechten</translation>
    </message>
    <message>
        <source>Orders older than 60 days</source>
        <translation>Bestellingen ouder dan 60 dagen</translation>
    </message>
    <message>
        <source>Customers&apos; names</source>
        <translation>Namen van klanten</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Orders at fulfilment services</source>
        <translation>Bestellingen bij fulfilmentservices</translation>
    </message>
    <message>
        <source>{name} ({domain}).</source>
        <translation>{name} ({domain}).</translation>
    </message>
    <message>
        <source>{name} ({domain}), signed in as {staff}.</source>
        <translation>{name} ({domain}), aangemeld als {staff}.</translation>
    </message>
    <message>
        <source>{served}, as FulfillDesk expects.</source>
        <translation>{served}, zoals FulfillDesk verwacht.</translation>
    </message>
    <message>
        <source>FulfillDesk asked for {asked} and Shopify answered with {served}. Most things will work; look for a newer FulfillDesk.</source>
        <translation>FulfillDesk vroeg om {asked} en Shopify antwoordde met {served}. Het meeste zal werken; kijk of er een nieuwere FulfillDesk is.</translation>
    </message>
    <message>
        <source>All {wanted} permissions are granted.</source>
        <translation>Alle {wanted} machtigingen zijn gegeven.</translation>
    </message>
    <message>
        <source>{granted} of {wanted} permissions are granted. Give the app these too: {missing}.</source>
        <translation>{granted} van de {wanted} machtigingen zijn gegeven. Geef de app ook deze: {missing}.</translation>
    </message>
    <message>
        <source>The app has every permission, and your Shopify account lacks some. Ask the shop&apos;s owner for: {missing}.</source>
        <translation>De app heeft alle machtigingen, maar je eigen Shopify-account mist er een paar. Vraag de eigenaar van de winkel om: {missing}.</translation>
    </message>
    <message>
        <source>The app may not read orders, so FulfillDesk can show nothing. Give it: {missing}.</source>
        <translation>De app mag geen bestellingen lezen, dus kan FulfillDesk niets tonen. Geef de app: {missing}.</translation>
    </message>
    <message>
        <source>Shopify refused an action, because your own account lacks {rights}. Ask the shop&apos;s owner for that, in the Shopify admin under “Settings”, “Users”.</source>
        <translation>Shopify weigerde een actie, omdat je eigen account {rights} mist. Vraag de eigenaar van de winkel daarom, in het Shopify-beheercentrum onder “Instellingen”, “Gebruikers”.</translation>
    </message>
    <message>
        <source>Shopify shows this app no orders at all.</source>
        <translation>Shopify toont deze app geen enkele bestelling.</translation>
    </message>
    <message>
        <source>Shopify shows orders of any age.</source>
        <translation>Shopify toont alle bestellingen, hoe oud ook.</translation>
    </message>
    <message>
        <source>Shopify shows the orders of the last 60 days only, until the app has {missing}.</source>
        <translation>Shopify toont alleen de bestellingen van de laatste 60 dagen, tot de app {missing} heeft.</translation>
    </message>
    <message>
        <source>Names, addresses, e-mail and telephone are shown.</source>
        <translation>Namen, adressen, e-mail en telefoon worden getoond.</translation>
    </message>
    <message>
        <source>Hidden by Shopify for this plan. Everything else works; the packing slip goes without an address.</source>
        <translation>Verborgen door Shopify bij dit abonnement. Al het andere werkt; op de pakbon staat dan geen adres.</translation>
    </message>
    <message>
        <source>Orders show the name, e-mail and address given at the checkout. Customers&apos; own records stay hidden until the app has {missing}.</source>
        <translation>Bestellingen tonen de naam, de e-mail en het adres van bij het afrekenen. De gegevens van de klant zelf blijven verborgen tot de app {missing} heeft.</translation>
    </message>
    <message>
        <source>No order yet to see that by.</source>
        <translation>Er is nog geen bestelling om dat aan te zien.</translation>
    </message>
    <message>
        <source>Shopify does not list them. Orders still name the location they are at.</source>
        <translation>Shopify geeft er geen lijst van. Bestellingen noemen nog wel de locatie waar ze liggen.</translation>
    </message>
    <message>
        <source>Shown; this shop has no fulfilment service.</source>
        <translation>Worden getoond; deze winkel heeft geen fulfilmentservice.</translation>
    </message>
    <message>
        <source>Allowed; without the list of locations nobody can tell whether there are any.</source>
        <translation>Toegestaan; zonder de lijst van locaties is niet te zien of die er zijn.</translation>
    </message>
    <message>
        <source>Shopify silently leaves these items out until the app has {missing}.</source>
        <translation>Shopify laat deze artikelen stilzwijgend weg tot de app {missing} heeft.</translation>
    </message>
    <message>
        <source>The app may read orders, and Shopify shows it none all the same: it does not know whom the app is for. In the Dev Dashboard open the app, choose “Custom distribution” under “Distribution” with this store, and install the app anew.</source>
        <extracomment>Nothing is missing, and still there are no orders: as with an app without a distribution (facts section 8).</extracomment>
        <translation>De app mag bestellingen lezen, maar Shopify toont er toch geen: Shopify weet niet voor wie de app is. Open de app in het Dev Dashboard, kies onder “Distribution” voor “Custom distribution” met deze winkel en installeer de app opnieuw.</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Werkt</translation>
    </message>
    <message>
        <source>Works in part</source>
        <translation>Werkt deels</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>Werkt niet</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog onbekend</translation>
    </message>
    <message>
        <source>show orders; change notes, tags, addresses; archive, cancel</source>
        <translation>bestellingen tonen; notities, tags en adressen wijzigen; archiveren, annuleren</translation>
    </message>
    <message>
        <source>show orders</source>
        <translation>bestellingen tonen</translation>
    </message>
    <message>
        <source>show orders older than 60 days</source>
        <translation>bestellingen ouder dan 60 dagen tonen</translation>
    </message>
    <message>
        <source>show who ordered</source>
        <translation>tonen wie heeft besteld</translation>
    </message>
    <message>
        <source>tell which product an order line is</source>
        <translation>zeggen welk product een orderregel is</translation>
    </message>
    <message>
        <source>show stock, and what an action does to it</source>
        <translation>voorraad tonen, en wat een actie ermee doet</translation>
    </message>
    <message>
        <source>show the locations</source>
        <translation>de locaties tonen</translation>
    </message>
    <message>
        <source>show and change what your own locations have to send</source>
        <translation>tonen en wijzigen wat je eigen locaties moeten versturen</translation>
    </message>
    <message>
        <source>show and change what fulfilment services have to send</source>
        <translation>tonen en wijzigen wat fulfilmentservices moeten versturen</translation>
    </message>
    <message>
        <source>change what was assigned to this app itself</source>
        <translation>wijzigen wat aan deze app zelf is toegewezen</translation>
    </message>
    <message>
        <source>show whether an order was returned</source>
        <translation>tonen of een bestelling is geretourneerd</translation>
    </message>
    <message>
        <source>name the app that put an order on hold</source>
        <translation>de app noemen die een bestelling heeft gepauzeerd</translation>
    </message>
    <message>
        <source>Greyed out: {items}.</source>
        <translation>Grijs in het menu: {items}.</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Uitvoering</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Bezorging</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
</context>
<context>
    <name>customer</name>
    <message>
        <source>Options for the customer</source>
        <translation>Opties voor de klant</translation>
    </message>
    <message>
        <source>Forget this customer…</source>
        <translation>Deze klant vergeten…</translation>
    </message>
    <message>
        <source>Nothing that tells who ordered is kept on this computer.</source>
        <translation>Op deze computer staat niets over wie heeft besteld.</translation>
    </message>
    <message>
        <source>Save what is stored about this customer…</source>
        <translation>Opslaan wat over deze klant bewaard is…</translation>
    </message>
    <message>
        <source>Customer data (*.json)</source>
        <translation>Klantgegevens (*.json)</translation>
    </message>
    <message>
        <source>Forget this customer?</source>
        <translation>Deze klant vergeten?</translation>
    </message>
    <message>
        <source>Forget {customer}?</source>
        <translation>{customer} vergeten?</translation>
    </message>
    <message>
        <source>Name, e-mail, telephone, address, notes and timeline are removed from every order of this customer on this computer, and stay away when the orders are read again.</source>
        <translation>Naam, e-mail, telefoon, adres, notities en tijdlijn verdwijnen op deze computer uit elke bestelling van deze klant, en komen niet terug wanneer de bestellingen opnieuw worden gelezen.</translation>
    </message>
    <message>
        <source>Name, e-mail, telephone, address, notes and timeline are removed from this order on this computer, and stay away when it is read again. It does not say which customer it is from, so other orders of theirs are not found.</source>
        <translation>Naam, e-mail, telefoon, adres, notities en tijdlijn verdwijnen op deze computer uit deze bestelling, en komen niet terug wanneer ze opnieuw wordt gelezen. De bestelling zegt niet van welke klant ze is, dus andere bestellingen van die klant worden niet gevonden.</translation>
    </message>
    <message>
        <source>Shopify keeps everything. To have the customer erased there too, open the customer in the Shopify admin.</source>
        <translation>Shopify bewaart alles. Open de klant in het Shopify-beheercentrum om die ook daar te laten wissen.</translation>
    </message>
    <message>
        <source>The journal still tells what was done with orders and stock, no longer for whom. Changes of an address or a note that wait to be sent are withdrawn.</source>
        <translation>Het logboek vertelt nog wel wat er met bestellingen en voorraad is gedaan, maar niet meer voor wie. Wijzigingen van een adres of een notitie die op verzending wachten, worden ingetrokken.</translation>
    </message>
    <message>
        <source>You cannot undo this.</source>
        <translation>Je kunt dit niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Klant behouden</translation>
    </message>
    <message>
        <source>Forget the customer</source>
        <translation>Klant vergeten</translation>
    </message>
    <message>
        <source>The last traces leave the file after one of the next syncs.</source>
        <translation>De laatste sporen verdwijnen uit het bestand na een van de volgende synchronisaties.</translation>
    </message>
    <message>
        <source>Everything stored about this customer was saved in {path}.</source>
        <translation>Alles wat over deze klant bewaard is, is opgeslagen in {path}.</translation>
    </message>
    <message>
        <source>Removed from this computer. Shopify keeps it.</source>
        <translation>Van deze computer verwijderd. Shopify bewaart het.</translation>
    </message>
</context>
<context>
    <name>details</name>
    <message>
        <source>Choose an order to see its details here.</source>
        <translation>Kies een bestelling om de details hier te zien.</translation>
    </message>
    <message>
        <source>This order is not on this computer. It may have been deleted in Shopify.</source>
        <translation>Deze bestelling staat niet op deze computer. Misschien is ze in Shopify verwijderd.</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Bestelling {name}</translation>
    </message>
    <message>
        <source>Read this order again from Shopify</source>
        <translation>Deze bestelling opnieuw uit Shopify lezen</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>lezen…</translation>
    </message>
    <message>
        <source>POS</source>
        <translation>POS</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Bestelling geannuleerd</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>Testbestelling</translation>
    </message>
    <message>
        <source>Fulfilment {name}</source>
        <translation>Uitvoering {name}</translation>
    </message>
    <message>
        <source>from {location}</source>
        <translation>vanuit {location}</translation>
    </message>
    <message>
        <source>by {service}</source>
        <translation>door {service}</translation>
    </message>
    <message>
        <source>Options for fulfilment {name}</source>
        <translation>Opties voor uitvoering {name}</translation>
    </message>
    <message>
        <source>No tracking</source>
        <translation>Geen traceergegevens</translation>
    </message>
    <message>
        <source>{quantity} ×</source>
        <translation>{quantity} ×</translation>
    </message>
    <message>
        <source>{remaining} of {total}</source>
        <translation>{remaining} van {total}</translation>
    </message>
    <message>
        <source>part of {bundle}</source>
        <translation>deel van {bundle}</translation>
    </message>
    <message>
        <source>Item that the order does not list</source>
        <translation>Artikel dat niet in de bestelling staat</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>Artikelen tonen</translation>
    </message>
    <message>
        <source>Hide items</source>
        <translation>Artikelen verbergen</translation>
    </message>
    <message>
        <source>To fulfil</source>
        <translation>Uit te voeren</translation>
    </message>
    <message>
        <source>at {location}</source>
        <translation>op locatie {location}</translation>
    </message>
    <message>
        <source>Delivered: {moment}</source>
        <translation>Bezorgd: {moment}</translation>
    </message>
    <message>
        <source>Options for the work at {location}</source>
        <translation>Opties voor het werk bij {location}</translation>
    </message>
    <message>
        <source>Options for order {name}</source>
        <translation>Opties voor bestelling {name}</translation>
    </message>
    <message>
        <source>In transit since: {moment}</source>
        <translation>Onderweg sinds: {moment}</translation>
    </message>
    <message>
        <source>Expected: {moment}</source>
        <translation>Verwacht: {moment}</translation>
    </message>
    <message>
        <source>Planned for: {moment}</source>
        <translation>Gepland voor: {moment}</translation>
    </message>
    <message>
        <source>Requested; {service} has not answered yet.</source>
        <translation>Aangevraagd; {service} heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>{service} has accepted it.</source>
        <translation>{service} heeft het aangenomen.</translation>
    </message>
    <message>
        <source>{service} has declined it.</source>
        <translation>{service} heeft het afgewezen.</translation>
    </message>
    <message>
        <source>Asked {service} to cancel it; no answer yet.</source>
        <translation>{service} is gevraagd het te annuleren; nog geen antwoord.</translation>
    </message>
    <message>
        <source>{service} has cancelled it.</source>
        <translation>{service} heeft het geannuleerd.</translation>
    </message>
    <message>
        <source>{service} has refused to cancel it.</source>
        <translation>{service} heeft het annuleren geweigerd.</translation>
    </message>
    <message>
        <source>{service} has closed it without fulfilling everything.</source>
        <translation>{service} heeft het gesloten zonder alles uit te voeren.</translation>
    </message>
    <message>
        <source>Not requested from {service} yet.</source>
        <translation>Nog niet aangevraagd bij {service}.</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation>wacht op betaling</translation>
    </message>
    <message>
        <source>awaiting returned items</source>
        <translation>wacht op retourartikelen</translation>
    </message>
    <message>
        <source>high risk of fraud</source>
        <translation>hoog risico op fraude</translation>
    </message>
    <message>
        <source>incorrect address</source>
        <translation>onjuist adres</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>niet op voorraad</translation>
    </message>
    <message>
        <source>waiting for an offer after the sale</source>
        <translation>wacht op een aanbod na de verkoop</translation>
    </message>
    <message>
        <source>delivery date unknown</source>
        <translation>bezorgdatum onbekend</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>andere reden</translation>
    </message>
    <message>
        <source>On hold: {reason}</source>
        <translation>In de wacht: {reason}</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelezen</translation>
    </message>
    <message>
        <source>not stocked here</source>
        <translation>hier niet op voorraad</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>niet geteld</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>nog niet gelezen</translation>
    </message>
    <message>
        <source>Nothing in this order is counted as stock.</source>
        <translation>Niets in deze bestelling wordt als voorraad geteld.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Shopify names no customer for this order.</source>
        <translation>Shopify noemt geen klant bij deze bestelling.</translation>
    </message>
    <message>
        <source>Names and addresses are hidden by Shopify for this plan.</source>
        <translation>Namen en adressen worden bij dit abonnement door Shopify verborgen.</translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation>Notities en tags</translation>
    </message>
    <message>
        <source>Tags: {words}</source>
        <translation>Tags: {words}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tijdlijn</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Er is nog niets gelezen.</translation>
    </message>
    <message>
        <source>FulfillDesk: {action} – {state} ({person})</source>
        <translation>FulfillDesk: {action} – {state} ({person})</translation>
    </message>
</context>
<context>
    <name>empty</name>
    <message>
        <source>Fetching your orders</source>
        <translation>Je bestellingen worden opgehaald</translation>
    </message>
    <message>
        <source>You can work with them as soon as they appear here.</source>
        <translation>Je kunt ermee werken zodra ze hier verschijnen.</translation>
    </message>
    <message>
        <source>No orders on this computer yet</source>
        <translation>Nog geen bestellingen op deze computer</translation>
    </message>
    <message>
        <source>They appear here once Shopify has been reached.</source>
        <translation>Ze verschijnen hier zodra Shopify is bereikt.</translation>
    </message>
    <message>
        <source>This shop has no orders yet</source>
        <translation>Deze winkel heeft nog geen bestellingen</translation>
    </message>
    <message>
        <source>New orders appear here by themselves.</source>
        <translation>Nieuwe bestellingen verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>No orders in “{view}”</source>
        <translation>Geen bestellingen in ‘{view}’</translation>
    </message>
    <message>
        <source>When an order gets this state, it appears here by itself.</source>
        <translation>Zodra een bestelling deze status krijgt, verschijnt ze hier vanzelf.</translation>
    </message>
    <message>
        <source>No orders found</source>
        <translation>Geen bestellingen gevonden</translation>
    </message>
    <message>
        <source>Try changing the filters or search term.</source>
        <translation>Probeer de filters of zoekterm te wijzigen.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Zoekterm en filters wissen</translation>
    </message>
</context>
<context>
    <name>failures</name>
    <message>
        <source>That did not work</source>
        <translation>Dat lukte niet</translation>
    </message>
    <message>
        <source>Something went wrong that FulfillDesk did not expect.</source>
        <translation>Er ging iets mis dat FulfillDesk niet had verwacht.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again; the details are in the log.</source>
        <translation>Er is niets verloren gegaan. Probeer het opnieuw; de bijzonderheden staan in het logbestand.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Het werk is gestopt.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Shopify cannot be reached.</source>
        <translation>Shopify is niet bereikbaar.</translation>
    </message>
    <message>
        <source>Check the internet connection, then try again.</source>
        <translation>Controleer de internetverbinding en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Not a shop address</source>
        <translation>Geen winkeladres</translation>
    </message>
    <message>
        <source>FulfillDesk cannot talk to a shop at this address.</source>
        <translation>Met een winkel op dit adres kan FulfillDesk geen verbinding maken.</translation>
    </message>
    <message>
        <source>Use the address that ends in .myshopify.com, for example de-fietswinkel.myshopify.com.</source>
        <translation>Gebruik het adres dat eindigt op .myshopify.com, bijvoorbeeld de-fietswinkel.myshopify.com.</translation>
    </message>
    <message>
        <source>No shop there</source>
        <translation>Geen winkel gevonden</translation>
    </message>
    <message>
        <source>There is no Shopify shop at this address.</source>
        <translation>Op dit adres is geen Shopify-winkel.</translation>
    </message>
    <message>
        <source>Check the spelling. In the Shopify admin the address is under Settings, Domains.</source>
        <translation>Controleer de spelling. In het Shopify-beheercentrum staat het adres bij Instellingen, Domeinen.</translation>
    </message>
    <message>
        <source>Sign-in expired</source>
        <translation>Aanmelding verlopen</translation>
    </message>
    <message>
        <source>Shopify does not accept the access token.</source>
        <translation>Shopify accepteert het toegangstoken niet.</translation>
    </message>
    <message>
        <source>Sign in again with a new token. Your orders and your journal stay on this computer.</source>
        <translation>Meld je opnieuw aan met een nieuw token. Je bestellingen en je logboek blijven op deze computer.</translation>
    </message>
    <message>
        <source>Wrong app keys</source>
        <translation>Verkeerde sleutels van de app</translation>
    </message>
    <message>
        <source>Shopify does not know this Client ID with this secret.</source>
        <translation>Shopify kent deze Client ID niet met dit secret.</translation>
    </message>
    <message>
        <source>Copy both anew from “Settings” of the app in the Dev Dashboard; a secret that was renewed there replaces the old one.</source>
        <translation>Kopieer beide opnieuw uit “Settings” van de app in het Dev Dashboard; een secret dat daar is vernieuwd, vervangt het oude.</translation>
    </message>
    <message>
        <source>App not installed</source>
        <translation>App niet geïnstalleerd</translation>
    </message>
    <message>
        <source>The app exists, but it is not installed in this store.</source>
        <translation>De app bestaat, maar is niet in deze winkel geïnstalleerd.</translation>
    </message>
    <message>
        <source>In the Dev Dashboard go to “Home” of the app, choose “Install app” and this store.</source>
        <translation>Ga in het Dev Dashboard naar “Home” van de app, kies “Install app” en dan deze winkel.</translation>
    </message>
    <message>
        <source>App of somebody else</source>
        <translation>App van iemand anders</translation>
    </message>
    <message>
        <source>The app and this store belong to different organisations at Shopify.</source>
        <translation>De app en deze winkel horen bij Shopify bij verschillende organisaties.</translation>
    </message>
    <message>
        <source>Make the app while you are signed in to the Dev Dashboard as the owner of this store, or sign in through the browser.</source>
        <translation>Maak de app terwijl je als eigenaar van deze winkel bent aangemeld in het Dev Dashboard, of meld je aan via de browser.</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Afgemeld</translation>
    </message>
    <message>
        <source>Your sign-in at Shopify has ended; it lasts a day at most.</source>
        <translation>Je aanmelding bij Shopify is voorbij; ze geldt hoogstens een dag.</translation>
    </message>
    <message>
        <source>Sign in again through the browser. Until then you can look at the saved orders.</source>
        <translation>Meld je opnieuw aan via de browser. Tot dan kun je de bewaarde bestellingen bekijken.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Niet aangemeld</translation>
    </message>
    <message>
        <source>There are no keys to this store on this computer.</source>
        <translation>Op deze computer staan geen sleutels van deze winkel.</translation>
    </message>
    <message>
        <source>Sign in again. Until then you can look at the saved orders.</source>
        <translation>Meld je opnieuw aan. Tot dan kun je de bewaarde bestellingen bekijken.</translation>
    </message>
    <message>
        <source>Redirect address unknown</source>
        <translation>Terugkeeradres onbekend</translation>
    </message>
    <message>
        <source>Shopify does not know the address at which the browser is to return.</source>
        <translation>Shopify kent het adres niet waar de browser moet terugkomen.</translation>
    </message>
    <message>
        <source>Paste it under “Redirect URLs” of the app, letter for letter, and release that version. Or choose the store&apos;s own address.</source>
        <translation>Plak het letter voor letter onder “Redirect URLs” van de app en breng die versie uit met “Release”. Of kies het adres van de winkel zelf.</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>Niet akkoord</translation>
    </message>
    <message>
        <source>In the browser somebody chose not to let FulfillDesk in.</source>
        <translation>In de browser heeft iemand FulfillDesk niet toegelaten.</translation>
    </message>
    <message>
        <source>Open Shopify in the browser again, and agree there.</source>
        <translation>Open Shopify opnieuw in de browser en ga daar akkoord.</translation>
    </message>
    <message>
        <source>Not from this sign-in</source>
        <translation>Niet van deze aanmelding</translation>
    </message>
    <message>
        <source>What came back from the browser does not belong to this sign-in, so it was not used.</source>
        <translation>Wat van de browser terugkwam hoort niet bij deze aanmelding en is daarom niet gebruikt.</translation>
    </message>
    <message>
        <source>Close the other pages of Shopify&apos;s sign-in, and open Shopify in the browser again.</source>
        <translation>Sluit de andere aanmeldpagina&apos;s van Shopify en open Shopify opnieuw in de browser.</translation>
    </message>
    <message>
        <source>Nothing came back</source>
        <translation>Er kwam niets terug</translation>
    </message>
    <message>
        <source>The browser did not come back with a sign-in.</source>
        <translation>De browser is niet met een aanmelding teruggekomen.</translation>
    </message>
    <message>
        <source>Open Shopify in the browser again, and leave its page open until it says that it is done.</source>
        <translation>Open Shopify opnieuw in de browser en laat de pagina open tot er staat dat het klaar is.</translation>
    </message>
    <message>
        <source>The way back is taken</source>
        <translation>De weg terug is bezet</translation>
    </message>
    <message>
        <source>Another program uses the port at which the browser is to come back to this computer.</source>
        <translation>Een ander programma gebruikt de poort waarop de browser naar deze computer moet terugkomen.</translation>
    </message>
    <message>
        <source>Finish a sign-in in another FulfillDesk or close that program, then try again. Or choose the store&apos;s own address.</source>
        <translation>Maak de aanmelding in een andere FulfillDesk af of sluit dat programma en probeer het opnieuw. Of kies het adres van de winkel zelf.</translation>
    </message>
    <message>
        <source>Not a key</source>
        <translation>Geen sleutel</translation>
    </message>
    <message>
        <source>What was pasted cannot be a key of Shopify.</source>
        <translation>Wat je hebt geplakt kan geen sleutel van Shopify zijn.</translation>
    </message>
    <message>
        <source>Copy it once more, whole and without anything around it.</source>
        <translation>Kopieer hem nog eens, helemaal en zonder iets eromheen.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>De klok staat verkeerd</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong, so no secure connection with Shopify is possible.</source>
        <translation>De klok van deze computer staat verkeerd, daardoor is geen veilige verbinding met Shopify mogelijk.</translation>
    </message>
    <message>
        <source>Set date and time of this computer right, then try again.</source>
        <translation>Zet datum en tijd van deze computer goed en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The shop is closed to us</source>
        <translation>De winkel is voor ons gesloten</translation>
    </message>
    <message>
        <source>Shopify has paused or locked this shop, or closed it to this app.</source>
        <translation>Shopify heeft deze winkel gepauzeerd of vergrendeld, of afgesloten voor deze app.</translation>
    </message>
    <message>
        <source>Sign in to the Shopify admin to see why.</source>
        <translation>Meld je aan in het Shopify-beheercentrum om te zien waarom.</translation>
    </message>
    <message>
        <source>The shop is frozen</source>
        <translation>De winkel is bevroren</translation>
    </message>
    <message>
        <source>Shopify has frozen this shop because a bill has not been paid.</source>
        <translation>Shopify heeft deze winkel bevroren omdat een rekening niet is betaald.</translation>
    </message>
    <message>
        <source>The owner can pay it in the Shopify admin. Until then you can look at the saved orders.</source>
        <translation>De eigenaar kan die betalen in het Shopify-beheercentrum. Tot dan kun je de bewaarde bestellingen bekijken.</translation>
    </message>
    <message>
        <source>The shop is locked</source>
        <translation>De winkel is vergrendeld</translation>
    </message>
    <message>
        <source>Shopify has locked this shop.</source>
        <translation>Shopify heeft deze winkel vergrendeld.</translation>
    </message>
    <message>
        <source>The owner can ask Shopify&apos;s support why. Until then you can look at the saved orders.</source>
        <translation>De eigenaar kan de ondersteuning van Shopify vragen waarom. Tot dan kun je de bewaarde bestellingen bekijken.</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>Machtiging ontbreekt</translation>
    </message>
    <message>
        <source>The app has no permission for this in Shopify.</source>
        <translation>De app heeft hiervoor geen machtiging in Shopify.</translation>
    </message>
    <message>
        <source>Ask the shop&apos;s owner to give the app this permission.</source>
        <translation>Vraag de eigenaar van de winkel om de app deze machtiging te geven.</translation>
    </message>
    <message>
        <source>App without distribution</source>
        <translation>App zonder distributie</translation>
    </message>
    <message>
        <source>Shopify shows this app no orders, because it does not know whom it is for.</source>
        <translation>Shopify toont deze app geen bestellingen, omdat niet is opgegeven voor wie de app is.</translation>
    </message>
    <message>
        <source>In the Dev Dashboard open the app, choose “Custom distribution” under “Distribution” with this store, and install the app anew.</source>
        <translation>Open de app in het Dev Dashboard, kies onder “Distribution” voor “Custom distribution” met deze winkel, en installeer de app opnieuw.</translation>
    </message>
    <message>
        <source>Right missing</source>
        <translation>Recht ontbreekt</translation>
    </message>
    <message>
        <source>Your own Shopify account may not do this.</source>
        <translation>Je eigen Shopify-account mag dit niet.</translation>
    </message>
    <message>
        <source>Ask the shop&apos;s owner for this right, in the Shopify admin under “Settings”, “Users”.</source>
        <translation>Vraag de eigenaar van de winkel om dit recht, in het Shopify-beheercentrum onder “Instellingen”, “Gebruikers”.</translation>
    </message>
    <message>
        <source>The keys belong in this computer&apos;s key store, which did not open.</source>
        <translation>De sleutels horen in de sleutelopslag van deze computer en die ging niet open.</translation>
    </message>
    <message>
        <source>This computer has no key store to keep the keys in.</source>
        <translation>Deze computer heeft geen sleutelopslag om de sleutels in te bewaren.</translation>
    </message>
    <message>
        <source>The keys are used until you close FulfillDesk; then you are asked for them again.</source>
        <translation>De sleutels worden gebruikt tot je FulfillDesk sluit; daarna vragen we er opnieuw om.</translation>
    </message>
    <message>
        <source>The key of the saved orders is gone</source>
        <translation>De sleutel van de bewaarde bestellingen is weg</translation>
    </message>
    <message>
        <source>The saved orders are encrypted, and this computer&apos;s key store does not hold their key.</source>
        <translation>De bewaarde bestellingen zijn versleuteld en hun sleutel staat niet in de sleutelopslag van deze computer.</translation>
    </message>
    <message>
        <source>Unlock the key store and start again. If the key is lost, fetch the orders from Shopify anew.</source>
        <translation>Ontgrendel de sleutelopslag en start opnieuw. Is de sleutel kwijt, haal dan de bestellingen opnieuw op bij Shopify.</translation>
    </message>
    <message>
        <source>Encryption missing</source>
        <translation>Versleuteling ontbreekt</translation>
    </message>
    <message>
        <source>Encrypted orders cannot be read or written by this installation of FulfillDesk.</source>
        <translation>Deze installatie van FulfillDesk kan versleutelde bestellingen niet lezen of schrijven.</translation>
    </message>
    <message>
        <source>Install fulfilldesk[encryption], or ask whoever installed FulfillDesk to do so.</source>
        <translation>Installeer fulfilldesk[encryption], of vraag dat aan wie FulfillDesk heeft geïnstalleerd.</translation>
    </message>
    <message>
        <source>Your own Shopify account lacks the right {right}.</source>
        <translation>Je eigen Shopify-account mist het recht {right}.</translation>
    </message>
    <message>
        <source>Shopify does not know the address {redirect} for this app.</source>
        <translation>Shopify kent het adres {redirect} niet bij deze app.</translation>
    </message>
    <message>
        <source>Another program uses port {port}, at which the browser is to come back to this computer.</source>
        <translation>Een ander programma gebruikt poort {port}, waarop de browser naar deze computer moet terugkomen.</translation>
    </message>
    <message>
        <source>Fill in the Client ID.</source>
        <extracomment>BadKey: what it should be, why it cannot be that.</extracomment>
        <translation>Vul de Client ID in.</translation>
    </message>
    <message>
        <source>This is not a whole Client ID, which has 32 letters and digits.</source>
        <translation>Dit is geen volledige Client ID; die heeft 32 letters en cijfers.</translation>
    </message>
    <message>
        <source>This is not a whole secret.</source>
        <translation>Dit is geen volledig secret.</translation>
    </message>
    <message>
        <source>This is not a whole access token.</source>
        <translation>Dit is geen volledig toegangstoken.</translation>
    </message>
    <message>
        <source>This is too long for a Client ID.</source>
        <translation>Dit is te lang voor een Client ID.</translation>
    </message>
    <message>
        <source>This is the secret, not the Client ID.</source>
        <translation>Dit is het secret, niet de Client ID.</translation>
    </message>
    <message>
        <source>This is an access token, not the Client ID.</source>
        <translation>Dit is een toegangstoken, niet de Client ID.</translation>
    </message>
    <message>
        <source>Fill in the secret.</source>
        <translation>Vul het secret in.</translation>
    </message>
    <message>
        <source>This is too long for a secret.</source>
        <translation>Dit is te lang voor een secret.</translation>
    </message>
    <message>
        <source>This is the Client ID, not the secret.</source>
        <translation>Dit is de Client ID, niet het secret.</translation>
    </message>
    <message>
        <source>This is an access token, not the secret.</source>
        <translation>Dit is een toegangstoken, niet het secret.</translation>
    </message>
    <message>
        <source>Fill in the access token.</source>
        <translation>Vul het toegangstoken in.</translation>
    </message>
    <message>
        <source>This is too long for an access token.</source>
        <translation>Dit is te lang voor een toegangstoken.</translation>
    </message>
    <message>
        <source>This is an app&apos;s secret, not an access token.</source>
        <translation>Dit is het secret van een app, geen toegangstoken.</translation>
    </message>
    <message>
        <source>This is a Client ID, not an access token.</source>
        <translation>Dit is een Client ID, geen toegangstoken.</translation>
    </message>
    <message>
        <source>It stands under “Settings” of the app in the Dev Dashboard.</source>
        <extracomment>And where the right one is.</extracomment>
        <translation>Je vindt die onder “Settings” van de app in het Dev Dashboard.</translation>
    </message>
    <message>
        <source>It stands under “Settings” of the app in the Dev Dashboard; it often begins with shpss_.</source>
        <translation>Je vindt het onder “Settings” van de app in het Dev Dashboard; het begint vaak met shpss_.</translation>
    </message>
    <message>
        <source>It begins with shpat_. Shopify shows it once, under “API credentials” of an app made in the admin.</source>
        <translation>Het begint met shpat_. Shopify toont het één keer, onder “API-referenties” van een app die in het beheercentrum is gemaakt.</translation>
    </message>
    <message>
        <source>Shopify is busy</source>
        <translation>Shopify heeft het druk</translation>
    </message>
    <message>
        <source>Shopify keeps asking to slow down; other apps may be using the shop heavily.</source>
        <translation>Shopify blijft vragen om het rustiger aan te doen; misschien gebruiken andere apps de winkel veel.</translation>
    </message>
    <message>
        <source>Wait a minute, then try again.</source>
        <translation>Wacht een minuut en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Trouble at Shopify</source>
        <translation>Storing bij Shopify</translation>
    </message>
    <message>
        <source>Shopify has a problem of its own and could not answer.</source>
        <translation>Shopify heeft zelf een storing en kon niet antwoorden.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. shopifystatus.com tells whether it is known.</source>
        <translation>Probeer het over een paar minuten opnieuw. Op shopifystatus.com staat of de storing bekend is.</translation>
    </message>
    <message>
        <source>That was not Shopify</source>
        <translation>Dat was Shopify niet</translation>
    </message>
    <message>
        <source>Something other than Shopify answered, such as the login page of a Wi-Fi network.</source>
        <translation>Iets anders dan Shopify gaf antwoord, zoals de aanmeldpagina van een wifinetwerk.</translation>
    </message>
    <message>
        <source>Check the internet connection and the shop address, then try again.</source>
        <translation>Controleer de internetverbinding en het winkeladres en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>Het antwoord brak af</translation>
    </message>
    <message>
        <source>Shopify&apos;s answer did not arrive in one piece.</source>
        <translation>Het antwoord van Shopify kwam niet heel aan.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The answer was too large</source>
        <translation>Het antwoord was te groot</translation>
    </message>
    <message>
        <source>Shopify&apos;s answer was larger than is safe to read, so it was left alone.</source>
        <translation>Het antwoord van Shopify was te groot om veilig te lezen en is daarom niet gebruikt.</translation>
    </message>
    <message>
        <source>Look at this order in the Shopify admin, and tell whoever looks after FulfillDesk.</source>
        <translation>Bekijk deze bestelling in het Shopify-beheercentrum en meld het aan wie FulfillDesk beheert.</translation>
    </message>
    <message>
        <source>Shopify did not understand</source>
        <translation>Shopify begreep de vraag niet</translation>
    </message>
    <message>
        <source>Shopify refused the question that FulfillDesk asked.</source>
        <translation>Shopify weigerde de vraag die FulfillDesk stelde.</translation>
    </message>
    <message>
        <source>Look for a newer version of FulfillDesk; Shopify may have changed.</source>
        <translation>Kijk of er een nieuwere versie van FulfillDesk is; misschien is Shopify veranderd.</translation>
    </message>
    <message>
        <source>The search was not understood</source>
        <translation>De zoekopdracht is niet begrepen</translation>
    </message>
    <message>
        <source>Shopify ignored part of the search, so its answer was not used.</source>
        <translation>Shopify negeerde een deel van de zoekopdracht; het antwoord is daarom niet gebruikt.</translation>
    </message>
    <message>
        <source>Shopify is busy with other files</source>
        <translation>Shopify is bezig met andere bestanden</translation>
    </message>
    <message>
        <source>Shopify is already preparing as many files for this app as it does at once.</source>
        <translation>Shopify maakt al zoveel bestanden voor deze app als het tegelijk doet.</translation>
    </message>
    <message>
        <source>Wait until those are ready, then try again.</source>
        <translation>Wacht tot die klaar zijn en probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Het bestand is er niet meer</translation>
    </message>
    <message>
        <source>The file that Shopify prepared with your orders can no longer be downloaded.</source>
        <translation>Het bestand met je bestellingen dat Shopify heeft klaargezet, kan niet meer worden gedownload.</translation>
    </message>
    <message>
        <source>Try again; Shopify then prepares a new one. What was imported is kept.</source>
        <translation>Probeer het opnieuw; Shopify maakt dan een nieuw bestand. Wat is geïmporteerd, blijft bewaard.</translation>
    </message>
    <message>
        <source>That was not Shopify&apos;s file</source>
        <translation>Dat was niet het bestand van Shopify</translation>
    </message>
    <message>
        <source>Something else came in place of the file with your orders, so it was left alone.</source>
        <translation>In plaats van het bestand met je bestellingen kwam iets anders; daar is niets mee gedaan.</translation>
    </message>
    <message>
        <source>Orders are being imported already</source>
        <translation>Er worden al bestellingen geïmporteerd</translation>
    </message>
    <message>
        <source>Another FulfillDesk on this computer is importing this shop&apos;s orders.</source>
        <translation>Een andere FulfillDesk op deze computer importeert de bestellingen van deze winkel.</translation>
    </message>
    <message>
        <source>They appear here as well. You need not do anything.</source>
        <translation>Ze verschijnen ook hier. Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The import broke off</source>
        <translation>De import is afgebroken</translation>
    </message>
    <message>
        <source>The import of your orders ended before it was finished.</source>
        <translation>De import van je bestellingen is gestopt voordat hij klaar was.</translation>
    </message>
    <message>
        <source>Try again; it goes on where it was. Nothing was lost.</source>
        <translation>Probeer het opnieuw; hij gaat verder waar hij was. Er is niets verloren gegaan.</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Nog niet bekend</translation>
    </message>
    <message>
        <source>The request was sent, but the connection broke before Shopify&apos;s answer came.</source>
        <translation>De opdracht is verzonden, maar de verbinding brak voordat het antwoord van Shopify kwam.</translation>
    </message>
    <message>
        <source>It is not sent again. FulfillDesk reads the order to see whether it happened.</source>
        <translation>De opdracht wordt niet nog eens verzonden. FulfillDesk leest de bestelling om te zien of het is gebeurd.</translation>
    </message>
    <message>
        <source>Done, and not shown</source>
        <translation>Gedaan, en niet te zien</translation>
    </message>
    <message>
        <source>Shopify answered that it did this, and the order does not show it.</source>
        <translation>Shopify antwoordde dat dit gedaan is, maar de bestelling laat het niet zien.</translation>
    </message>
    <message>
        <source>Look at the order in the Shopify admin before you do it again.</source>
        <translation>Bekijk de bestelling in het Shopify-beheercentrum voordat je het nog eens doet.</translation>
    </message>
    <message>
        <source>Not finished yet</source>
        <translation>Nog niet klaar</translation>
    </message>
    <message>
        <source>Shopify does this in the background, and the order does not show it yet.</source>
        <translation>Shopify doet dit op de achtergrond; de bestelling laat het nog niet zien.</translation>
    </message>
    <message>
        <source>It is not sent again. Check again in a few minutes.</source>
        <translation>Het wordt niet nog eens verzonden. Controleer over een paar minuten opnieuw.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Niet verzonden</translation>
    </message>
    <message>
        <source>The request did not reach Shopify. Nothing has changed.</source>
        <translation>De opdracht heeft Shopify niet bereikt. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>Try again when the connection is back.</source>
        <translation>Probeer het opnieuw zodra er weer verbinding is.</translation>
    </message>
    <message>
        <source>Order not shown</source>
        <translation>Bestelling niet zichtbaar</translation>
    </message>
    <message>
        <source>Shopify no longer shows this order: it was deleted, or it is older than this app may see.</source>
        <translation>Shopify toont deze bestelling niet meer: ze is verwijderd, of ouder dan deze app mag zien.</translation>
    </message>
    <message>
        <source>Cannot save</source>
        <translation>Opslaan lukt niet</translation>
    </message>
    <message>
        <source>FulfillDesk may not write in its folder: {path}.</source>
        <translation>FulfillDesk mag niet schrijven in zijn map: {path}.</translation>
    </message>
    <message>
        <source>Give yourself write permission there, or start with --profile-dir and another folder.</source>
        <translation>Geef jezelf daar schrijfrechten, of start met --profile-dir en een andere map.</translation>
    </message>
    <message>
        <source>The file cannot be saved</source>
        <translation>Het bestand is niet op te slaan</translation>
    </message>
    <message>
        <source>FulfillDesk may not write there: {path}.</source>
        <translation>FulfillDesk mag daar niet schrijven: {path}.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Kies een andere map.</translation>
    </message>
    <message>
        <source>Saved orders are damaged</source>
        <translation>Opgeslagen bestellingen zijn beschadigd</translation>
    </message>
    <message>
        <source>The file with the saved orders cannot be read: {path}.</source>
        <translation>Het bestand met de opgeslagen bestellingen kan niet worden gelezen: {path}.</translation>
    </message>
    <message>
        <source>Fetch the orders from Shopify anew; the damaged file is kept beside it.</source>
        <translation>Haal de bestellingen opnieuw op bij Shopify; het beschadigde bestand blijft ernaast bewaard.</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Het logboek is beschadigd</translation>
    </message>
    <message>
        <source>The file with everything that was done cannot be read: {path}.</source>
        <translation>Het bestand met alles wat er gedaan is, kan niet worden gelezen: {path}.</translation>
    </message>
    <message>
        <source>A backup of this file can be put back. Or begin a new, empty journal; the damaged one is kept beside it.</source>
        <translation>Een reservekopie van dit bestand kan worden teruggezet. Of begin een nieuw, leeg logboek; het beschadigde blijft ernaast bewaard.</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>Gemaakt door een nieuwere versie</translation>
    </message>
    <message>
        <source>The saved orders were written by a newer version of FulfillDesk: {path}.</source>
        <translation>De opgeslagen bestellingen zijn geschreven door een nieuwere versie van FulfillDesk: {path}.</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing in the file was changed.</source>
        <translation>Installeer de nieuwste versie. In het bestand is niets veranderd.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>De schijf is vol</translation>
    </message>
    <message>
        <source>There is no room left on the disk to save orders.</source>
        <translation>Er is op de schijf geen ruimte meer om bestellingen op te slaan.</translation>
    </message>
    <message>
        <source>Make some room, then try again. What was saved before is intact.</source>
        <translation>Maak ruimte vrij en probeer het opnieuw. Wat eerder is opgeslagen, is nog heel.</translation>
    </message>
    <message>
        <source>Saved orders are in use</source>
        <translation>Opgeslagen bestellingen zijn in gebruik</translation>
    </message>
    <message>
        <source>Another program is using the saved orders.</source>
        <translation>Een ander programma gebruikt de opgeslagen bestellingen.</translation>
    </message>
    <message>
        <source>Close other windows of FulfillDesk, then try again.</source>
        <translation>Sluit andere vensters van FulfillDesk en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A journal entry is damaged</source>
        <translation>Een regel in het logboek is beschadigd</translation>
    </message>
    <message>
        <source>Part of this journal entry cannot be read.</source>
        <translation>Een deel van deze regel in het logboek kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Nothing is sent on it. Look at the order in Shopify to see how it stands.</source>
        <translation>Er wordt op grond hiervan niets verzonden. Kijk in Shopify hoe de bestelling ervoor staat.</translation>
    </message>
    <message>
        <source>The key store is locked</source>
        <translation>De sleutelopslag is vergrendeld</translation>
    </message>
    <message>
        <source>Unlock it, then try again. Until then you can look at the saved orders.</source>
        <translation>Ontgrendel de sleutelopslag en probeer het opnieuw. Tot die tijd kun je de opgeslagen bestellingen bekijken.</translation>
    </message>
    <message>
        <source>No key store</source>
        <translation>Geen sleutelopslag</translation>
    </message>
    <message>
        <source>The orders need {needed} on the disk, and {free} are free.</source>
        <extracomment>Said instead when it was found out before anything was written.</extracomment>
        <translation>De bestellingen hebben {needed} schijfruimte nodig en er is {free} vrij.</translation>
    </message>
    <message>
        <source>The app lacks Shopify&apos;s permission {scope}.</source>
        <extracomment>Said instead when the failure names what is missing: its parameter, and the sentence.</extracomment>
        <translation>De app mist de Shopify-machtiging {scope}.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Items</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Items to cancel</source>
        <translation>Te annuleren artikelen</translation>
    </message>
    <message>
        <source>Items to fulfil</source>
        <translation>Uit te voeren artikelen</translation>
    </message>
    <message>
        <source>Items to hold</source>
        <translation>Te pauzeren artikelen</translation>
    </message>
    <message>
        <source>Items to move</source>
        <translation>Te verplaatsen artikelen</translation>
    </message>
    <message>
        <source>Items to split off</source>
        <translation>Af te splitsen artikelen</translation>
    </message>
    <message>
        <source>Items to request</source>
        <translation>Aan te vragen artikelen</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Traceergegevens</translation>
    </message>
    <message>
        <source>Send the customer an e-mail about this</source>
        <translation>De klant hierover een e-mail sturen</translation>
    </message>
    <message>
        <source>Send the customers an e-mail about this</source>
        <translation>Klanten hierover een e-mail sturen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Message to the service</source>
        <translation>Bericht aan de service</translation>
    </message>
    <message>
        <source>New location, with the units available there</source>
        <translation>Nieuwe locatie, met de stuks die daar beschikbaar zijn</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nieuwe locatie</translation>
    </message>
    <message>
        <source>Holds to release</source>
        <translation>Op te heffen pauzeringen</translation>
    </message>
    <message>
        <source>Work to merge it with</source>
        <translation>Werk om mee samen te voegen</translation>
    </message>
    <message>
        <source>Send the shop’s staff an e-mail about this</source>
        <translation>De medewerkers van de winkel hierover een e-mail sturen</translation>
    </message>
    <message>
        <source>Note for staff</source>
        <translation>Notitie voor medewerkers</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Nieuwe dag</translation>
    </message>
    <message>
        <source>Put the items back in stock</source>
        <translation>De artikelen terug op voorraad boeken</translation>
    </message>
    <message>
        <source>Refund the customer</source>
        <translation>De klant terugbetalen</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, gescheiden door komma’s</translation>
    </message>
    <message>
        <source>Shipping address</source>
        <translation>Verzendadres</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <extracomment>By field key, then value.</extracomment>
        <translation>Wacht op betaling</translation>
    </message>
    <message>
        <source>Awaiting returned items</source>
        <translation>Wacht op geretourneerde artikelen</translation>
    </message>
    <message>
        <source>High risk of fraud</source>
        <translation>Hoog frauderisico</translation>
    </message>
    <message>
        <source>Incorrect address</source>
        <translation>Onjuist adres</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Niet op voorraad</translation>
    </message>
    <message>
        <source>Waiting for an offer after the sale</source>
        <translation>Wacht op een aanbod na de verkoop</translation>
    </message>
    <message>
        <source>Delivery date unknown</source>
        <translation>Leverdatum onbekend</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Andere reden</translation>
    </message>
    <message>
        <source>Customer changed their mind</source>
        <translation>Klant heeft zich bedacht</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>Betaling geweigerd</translation>
    </message>
    <message>
        <source>Fraudulent order</source>
        <translation>Frauduleuze bestelling</translation>
    </message>
    <message>
        <source>Items not in stock</source>
        <translation>Artikelen niet op voorraad</translation>
    </message>
    <message>
        <source>Mistake by staff</source>
        <translation>Vergissing van een medewerker</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Voornaam</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Achternaam</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Bedrijf</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straat en huisnummer</translation>
    </message>
    <message>
        <source>Apartment, suite and the like</source>
        <translation>Toevoeging</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Province code</source>
        <translation>Provinciecode</translation>
    </message>
    <message>
        <source>Country code, such as NL</source>
        <translation>Landcode, zoals NL</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Niets</translation>
    </message>
    <message>
        <source>{chosen} of {most}</source>
        <translation>{chosen} van {most}</translation>
    </message>
    <message>
        <source>Status of the work</source>
        <translation>Status van het werk</translation>
    </message>
    <message>
        <source>Request to the service</source>
        <translation>Aanvraag bij de service</translation>
    </message>
    <message>
        <source>Location of the work</source>
        <translation>Locatie van het werk</translation>
    </message>
    <message>
        <source>Units of this work</source>
        <translation>Stuks van dit werk</translation>
    </message>
    <message>
        <source>Pieces of work</source>
        <translation>Stukken werk</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Pauzeringen</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Gepland voor</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Gearchiveerd</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>not requested</source>
        <translation>niet aangevraagd</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>aangevraagd</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aangenomen</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>afgewezen</translation>
    </message>
    <message>
        <source>cancellation requested</source>
        <translation>annulering aangevraagd</translation>
    </message>
    <message>
        <source>cancellation accepted</source>
        <translation>annulering aangenomen</translation>
    </message>
    <message>
        <source>cancellation refused</source>
        <translation>annulering geweigerd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>afgesloten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>today at {time}</source>
        <extracomment>CLDR sets a currency written in letters apart from its number; babel does not in every language.</extracomment>
        <translation>van vandaag {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>van gisteren {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <translation>van {day} {time}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>nog minder dan een minuut</translation>
    </message>
    <message>
        <source>at {moment}</source>
        <translation>op {moment}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Journal</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Filter by order number</source>
        <translation>Filteren op bestelnummer</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Bestelling {name}</translation>
    </message>
    <message>
        <source>Batch: {action}</source>
        <translation>Reeks: {action}</translation>
    </message>
    <message>
        <source>{action} (batch)</source>
        <translation>{action} (reeks)</translation>
    </message>
    <message>
        <source>Part of a batch of many orders.</source>
        <translation>Deel van een reeks van veel bestellingen.</translation>
    </message>
    <message>
        <source>Show its batch</source>
        <translation>De hele reeks tonen</translation>
    </message>
    <message>
        <source>Show the whole journal again</source>
        <translation>Weer het hele logboek tonen</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every action on an order is written down here.</source>
        <translation>Er is nog niets gedaan. Elke actie op een bestelling wordt hier opgeschreven.</translation>
    </message>
    <message>
        <source>The journal holds nothing about this order.</source>
        <translation>In het logboek staat niets over deze bestelling.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>Uitkomst</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>ongedaan gemaakt</translation>
    </message>
    <message>
        <source>Asked {moment} by {person}</source>
        <translation>Gevraagd {moment} door {person}</translation>
    </message>
    <message>
        <source>Sent {moment}</source>
        <translation>Verzonden {moment}</translation>
    </message>
    <message>
        <source>Finished {moment}</source>
        <translation>Afgerond {moment}</translation>
    </message>
    <message>
        <source>Reason: {words}</source>
        <translation>Reden: {words}</translation>
    </message>
    <message>
        <source>Shopify’s request ID: {request}</source>
        <translation>Aanvraag-ID van Shopify: {request}</translation>
    </message>
    <message>
        <source>This was undone by a later action.</source>
        <translation>Dit is door een latere actie ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>This undoes an earlier action.</source>
        <translation>Dit maakt een eerdere actie ongedaan.</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Bestelling openen</translation>
    </message>
    <message>
        <source>Copy request ID</source>
        <translation>Aanvraag-ID kopiëren</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Opnieuw bekijken…</translation>
    </message>
    <message>
        <source>Choose an entry to see its forecast and what came out.</source>
        <translation>Kies een regel om de verwachting en de uitkomst te zien.</translation>
    </message>
</context>
<context>
    <name>list</name>
    <message>
        <source>Cancelled order</source>
        <translation>Geannuleerde bestelling</translation>
    </message>
    <message>
        <source>Archived order</source>
        <translation>Gearchiveerde bestelling</translation>
    </message>
    <message>
        <source>This order is no longer on this computer</source>
        <translation>Deze bestelling staat niet meer op deze computer</translation>
    </message>
    <message>
        <source>Column headings</source>
        <translation>Kolomkoppen</translation>
    </message>
    <message>
        <source>Click to sort, drag to move, right-click to choose columns</source>
        <translation>Klik om te sorteren, sleep om te verplaatsen, klik met rechts om kolommen te kiezen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Kolommen herstellen</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Opnieuw aanmelden</translation>
    </message>
    <message>
        <source>Fetch orders anew</source>
        <translation>Bestellingen opnieuw ophalen</translation>
    </message>
    <message>
        <source>Begin a new journal</source>
        <translation>Nieuw logboek beginnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Machtigingen</translation>
    </message>
    <message>
        <source>Offline. You are looking at orders saved {moment}. Anything you ask for now waits and is checked again before it is sent.</source>
        <translation>Offline. Je ziet bestellingen zoals bewaard {moment}. Wat je nu vraagt, wacht en wordt gecontroleerd voordat het wordt verzonden.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Dit bericht sluiten</translation>
    </message>
    <message>
        <source>Offline. There are no orders on this computer yet.</source>
        <translation>Offline. Er staan nog geen bestellingen op deze computer.</translation>
    </message>
    <message>
        <source>A batch was interrupted: {done} of {total} done.</source>
        <translation>Een reeks is onderbroken: {done} van {total} gedaan.</translation>
    </message>
    <message>
        <source>The keys to this store could not be kept. {reason} They will be asked for again at the next start.</source>
        <translation>De sleutels van deze winkel konden niet worden bewaard. {reason} Bij de volgende start vragen we er opnieuw om.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This fulfilment has already been cancelled.</source>
        <translation>Deze uitvoering is al geannuleerd.</translation>
    </message>
    <message>
        <source>This fulfilment failed at Shopify, so nothing can be done with it.</source>
        <translation>Deze uitvoering is bij Shopify mislukt; er valt niets mee te doen.</translation>
    </message>
    <message>
        <source>Shopify no longer shows this fulfilment.</source>
        <translation>Shopify toont deze uitvoering niet meer.</translation>
    </message>
    <message>
        <source>The whole order has been cancelled.</source>
        <translation>De hele bestelling is geannuleerd.</translation>
    </message>
    <message>
        <source>This fulfilment has no tracking number.</source>
        <translation>Deze uitvoering heeft geen traceernummer.</translation>
    </message>
    <message>
        <source>This fulfilment has no tracking page.</source>
        <translation>Deze uitvoering heeft geen traceerpagina.</translation>
    </message>
    <message>
        <source>The tracking link is not a web address (http or https).</source>
        <translation>De traceerlink is geen webadres (http of https).</translation>
    </message>
    <message>
        <source>Fill in a tracking number or a link.</source>
        <translation>Vul een traceernummer of een link in.</translation>
    </message>
    <message>
        <source>There was no tracking before this change, and empty tracking cannot be written back.</source>
        <translation>Voor deze wijziging was er geen traceernummer, en lege tracering kan niet worden teruggezet.</translation>
    </message>
    <message>
        <source>This is the tracking it already has.</source>
        <translation>Dit zijn de traceergegevens die er al staan.</translation>
    </message>
    <message>
        <source>You are offline; this needs a connection to Shopify.</source>
        <translation>Je bent offline; hiervoor is verbinding met Shopify nodig.</translation>
    </message>
    <message>
        <source>The app lacks Shopify&apos;s permission {scope}. The shop&apos;s owner can give it; Settings, Permissions shows how.</source>
        <translation>De app mist de Shopify-machtiging {scope}. De eigenaar van de winkel kan die geven; Instellingen, Machtigingen laat zien hoe.</translation>
    </message>
    <message>
        <source>Your Shopify account lacks the permission {scope}, which the app has. The shop&apos;s owner can give it to you; Settings, Permissions shows how.</source>
        <translation>Je Shopify-account mist de machtiging {scope}, die de app wel heeft. De eigenaar van de winkel kan je die geven; Instellingen, Machtigingen laat zien hoe.</translation>
    </message>
    <message>
        <source>Your Shopify account lacks the right {right}. The shop&apos;s owner can give it to you; Settings, Permissions shows how.</source>
        <translation>Je Shopify-account mist het recht {right}. De eigenaar van de winkel kan je dat geven; Instellingen, Machtigingen laat zien hoe.</translation>
    </message>
    <message>
        <source>An earlier action on this order has not been finished yet; see the journal.</source>
        <translation>Een eerdere actie op deze bestelling is nog niet afgerond; zie het logboek.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Er valt niets ongedaan te maken.</translation>
    </message>
    <message>
        <source>This has already been undone.</source>
        <translation>Dit is al ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>The journal holds nothing about this order yet.</source>
        <translation>In het logboek staat nog niets over deze bestelling.</translation>
    </message>
    <message>
        <source>The demo shop has no Shopify admin.</source>
        <translation>De demowinkel heeft geen Shopify-beheercentrum.</translation>
    </message>
    <message>
        <source>These items are no longer waiting to be fulfilled.</source>
        <translation>Deze artikelen wachten niet meer op uitvoering.</translation>
    </message>
    <message>
        <source>These items are on hold. Release the hold first.</source>
        <translation>Deze artikelen zijn gepauzeerd. Hef eerst de pauzering op.</translation>
    </message>
    <message>
        <source>These items are now spread over several locations. Fulfil them in the Shopify admin.</source>
        <translation>Deze artikelen zijn nu verdeeld over meerdere locaties. Voer ze uit in het Shopify-beheercentrum.</translation>
    </message>
    <message>
        <source>Shopify does not offer this in the order&apos;s present state.</source>
        <translation>Shopify biedt dit niet aan bij de huidige status van de bestelling.</translation>
    </message>
    <message>
        <source>The carrier has delivered this parcel. Cancelling does not bring it back: stock would count goods that the customer has.</source>
        <translation>De vervoerder heeft dit pakket bezorgd. Annuleren brengt het niet terug: de voorraad zou artikelen meetellen die de klant al heeft.</translation>
    </message>
    <message>
        <source>The carrier has this parcel. Cancelling does not call it back; the customer may still get it.</source>
        <translation>De vervoerder heeft dit pakket. Annuleren haalt het niet terug; de klant kan het alsnog ontvangen.</translation>
    </message>
    <message>
        <source>This parcel is out for delivery. Cancelling does not stop the carrier; the customer will probably get it.</source>
        <translation>Dit pakket wordt bezorgd. Annuleren houdt de vervoerder niet tegen; de klant krijgt het waarschijnlijk.</translation>
    </message>
    <message>
        <source>The carrier has tried to deliver this parcel and may try again. Cancelling does not call it back.</source>
        <translation>De vervoerder heeft geprobeerd dit pakket te bezorgen en probeert het misschien nog eens. Annuleren haalt het niet terug.</translation>
    </message>
    <message>
        <source>This is ready for pickup, and the customer may have been told. Cancel only if it is not handed over.</source>
        <translation>Dit ligt klaar om af te halen en de klant heeft daar misschien bericht van. Annuleer alleen als het niet wordt meegegeven.</translation>
    </message>
    <message>
        <source>The customer has picked this up. Cancel only if the goods are back.</source>
        <translation>De klant heeft dit afgehaald. Annuleer alleen als de artikelen terug zijn.</translation>
    </message>
    <message>
        <source>There is a shipping label for this parcel. Void the label first where it was bought; cancelling here does not.</source>
        <translation>Voor dit pakket is een verzendlabel. Verklaar het label eerst ongeldig waar het gekocht is; annuleren doet dat niet.</translation>
    </message>
    <message>
        <source>Sold in Shopify POS and taken along at the till. Cancel only if the goods are back in the shop, or were never handed over.</source>
        <translation>Verkocht in Shopify POS en bij de kassa meegenomen. Annuleer alleen als de artikelen terug zijn in de winkel, of nooit zijn meegegeven.</translation>
    </message>
    <message>
        <source>This does not stop {service} from shipping. Tell {service} as well.</source>
        <translation>Hiermee stopt {service} de verzending niet. Laat het {service} ook weten.</translation>
    </message>
    <message>
        <source>This contains a gift card. If its code has been sent, it stays valid.</source>
        <translation>Hier zit een cadeaubon bij. Is de code al verstuurd, dan blijft die geldig.</translation>
    </message>
    <message>
        <source>This contains something that is not shipped, such as a download or a service. What the customer received stays received.</source>
        <translation>Hier zit iets bij dat niet wordt verzonden, zoals een download of een dienst. Wat de klant heeft ontvangen, houdt de klant.</translation>
    </message>
    <message>
        <source>This order has an open return. Finish the return first, or the same goods may be counted twice.</source>
        <translation>Deze bestelling heeft een openstaande retour. Rond de retour eerst af, anders worden dezelfde artikelen misschien dubbel geteld.</translation>
    </message>
    <message>
        <source>Money has been refunded on this order. Cancelling makes its items work to do again; check that they must still be sent.</source>
        <translation>Op deze bestelling is geld terugbetaald. Door te annuleren moeten de artikelen opnieuw worden verzonden; controleer of dat nog de bedoeling is.</translation>
    </message>
    <message>
        <source>Other units of the same items stay as they are: {units} in other fulfilments or still to be fulfilled.</source>
        <translation>Andere exemplaren van dezelfde artikelen blijven zoals ze zijn: {units} in andere uitvoeringen of nog uit te voeren.</translation>
    </message>
    <message>
        <source>{item} is not stocked at {location} now, so Shopify may give this work to another location.</source>
        <translation>{item} wordt nu niet op voorraad gehouden op locatie {location}, dus Shopify kan dit werk aan een andere locatie geven.</translation>
    </message>
    <message>
        <source>Not all stock could be read. Lines without numbers may still change.</source>
        <translation>Niet alle voorraad kon worden gelezen. Regels zonder aantallen kunnen toch veranderen.</translation>
    </message>
    <message>
        <source>The order&apos;s status afterwards depends on other work in this order; it may differ from what is shown.</source>
        <translation>De status van de bestelling hangt daarna af van ander werk in deze bestelling; die kan anders zijn dan hier staat.</translation>
    </message>
    <message>
        <source>This sends no e-mail to the customer.</source>
        <translation>De klant krijgt geen e-mail.</translation>
    </message>
    <message>
        <source>Shopify sends an e-mail to the customer.</source>
        <translation>Shopify stuurt de klant een e-mail.</translation>
    </message>
    <message>
        <source>You can undo: the same items are fulfilled again with the same tracking, without e-mail.</source>
        <translation>Je kunt dit ongedaan maken: dezelfde artikelen worden opnieuw uitgevoerd met dezelfde traceergegevens, zonder e-mail.</translation>
    </message>
    <message>
        <source>You can undo: the earlier tracking is put back.</source>
        <translation>Je kunt dit ongedaan maken: de eerdere traceergegevens worden teruggezet.</translation>
    </message>
    <message>
        <source>The order is archived; this takes it out of the archive.</source>
        <translation>De bestelling is gearchiveerd; hiermee komt ze uit het archief.</translation>
    </message>
    <message>
        <source>Shopify makes a new fulfilment with a name of its own; the cancelled one stays listed.</source>
        <translation>Shopify maakt een nieuwe uitvoering met een eigen naam; de geannuleerde blijft in de lijst staan.</translation>
    </message>
    <message>
        <source>If the customer was sent a tracking link, it keeps working.</source>
        <translation>Als de klant een traceerlink heeft gekregen, blijft die werken.</translation>
    </message>
    <message>
        <source>Something else moved this stock at the same time, such as a sale or a stock count.</source>
        <translation>Iets anders heeft deze voorraad tegelijk veranderd, zoals een verkoop of een telling.</translation>
    </message>
    <message>
        <source>Shopify gave this work to another location.</source>
        <translation>Shopify heeft dit werk aan een andere locatie gegeven.</translation>
    </message>
    <message>
        <source>Shopify may not have finished updating when this was read. Look again in a minute.</source>
        <translation>Misschien was Shopify nog bezig met bijwerken toen dit werd gelezen. Kijk over een minuut nog eens.</translation>
    </message>
    <message>
        <source>Somebody else, or another app, changed this order at the same time.</source>
        <translation>Iemand anders, of een andere app, heeft deze bestelling tegelijk gewijzigd.</translation>
    </message>
    <message>
        <source>“{field}” is not a search field; perhaps you mean “{meant}”.</source>
        <translation>“{field}” is geen zoekveld; misschien bedoel je “{meant}”.</translation>
    </message>
    <message>
        <source>“{field}” is not a search field.</source>
        <translation>“{field}” is geen zoekveld.</translation>
    </message>
    <message>
        <source>“{field}” is not a search field; it was searched for as a word.</source>
        <translation>“{field}” is geen zoekveld; er is als woord op gezocht.</translation>
    </message>
    <message>
        <source>Shopify can search by “{field}”; FulfillDesk does not keep it.</source>
        <translation>Shopify kan op “{field}” zoeken; FulfillDesk bewaart dat niet.</translation>
    </message>
    <message>
        <source>After “{field}:” comes one of these: {values}.</source>
        <translation>Na “{field}:” komt een van deze: {values}.</translation>
    </message>
    <message>
        <source>“{value}” is no value of “{field}”. It can be one of these: {values}.</source>
        <translation>“{value}” is geen waarde van “{field}”. Het kan een van deze zijn: {values}.</translation>
    </message>
    <message>
        <source>“{value}” after “{field}:” is not a number.</source>
        <translation>“{value}” na “{field}:” is geen getal.</translation>
    </message>
    <message>
        <source>“{value}” after “{field}:” is not a date. Write it like 2026-03-18.</source>
        <translation>“{value}” na “{field}:” is geen datum. Schrijf die als 2026-03-18.</translation>
    </message>
    <message>
        <source>“{field}” cannot be searched with &lt; or &gt;, only for a value.</source>
        <translation>Op “{field}” kun je niet met &lt; of &gt; zoeken, alleen op een waarde.</translation>
    </message>
    <message>
        <source>A search can have at most {parts} parts.</source>
        <translation>Een zoekopdracht kan hoogstens {parts} delen hebben.</translation>
    </message>
    <message>
        <source>Shopify could not finish its files with your orders. What was in them is here; the rest is read page by page.</source>
        <translation>Shopify kon de bestanden met je bestellingen niet afmaken. Wat erin stond is er; de rest wordt pagina voor pagina gelezen.</translation>
    </message>
    <message>
        <source>Orders older than 60 days are missing: the app lacks Shopify&apos;s permission read_all_orders.</source>
        <translation>Bestellingen ouder dan 60 dagen ontbreken: de app mist de Shopify-machtiging read_all_orders.</translation>
    </message>
    <message>
        <source>Some work to do is not shown: the app lacks Shopify&apos;s permission to see fulfilment orders.</source>
        <translation>Een deel van het openstaande werk ontbreekt: de app mist de Shopify-machtiging om uitvoeringsopdrachten te zien.</translation>
    </message>
    <message>
        <source>Shopify answered with version {served} instead of {asked}. Look for a newer FulfillDesk.</source>
        <translation>Shopify antwoordde met versie {served} in plaats van {asked}. Kijk of er een nieuwere FulfillDesk is.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from Shopify&apos;s by {minutes} minutes. Set it right: times shown here, and signing in, depend on it.</source>
        <translation>De klok van deze computer verschilt {minutes} minuten met die van Shopify. Zet hem goed: de tijden hier en het aanmelden hangen ervan af.</translation>
    </message>
    <message>
        <source>After “{field}:” comes what to search for.</source>
        <extracomment>Of a field that can have any value.</extracomment>
        <translation>Na “{field}:” komt waarop je wilt zoeken.</translation>
    </message>
    <message>
        <source>Kept aside in {path}.</source>
        <translation>Apart bewaard in {path}.</translation>
    </message>
    <message>
        <source>An action on this order is half done. Finish it or take it back first; see the journal.</source>
        <translation>Een actie op deze bestelling is half uitgevoerd. Maak die eerst af of draai die terug; zie het logboek.</translation>
    </message>
    <message>
        <source>This order is not on this computer.</source>
        <translation>Deze bestelling staat niet op deze computer.</translation>
    </message>
    <message>
        <source>This order has no fulfilment that could be cancelled.</source>
        <translation>Deze bestelling heeft geen uitvoering die geannuleerd kan worden.</translation>
    </message>
    <message>
        <source>Nothing here would change stock or status.</source>
        <translation>Hier verandert niets aan voorraad of status.</translation>
    </message>
    <message>
        <source>Shopify no longer shows this work.</source>
        <translation>Shopify toont dit werk niet meer.</translation>
    </message>
    <message>
        <source>There is nothing left to fulfil here.</source>
        <translation>Hier is niets meer uit te voeren.</translation>
    </message>
    <message>
        <source>Somebody is working on this. Mark as unfulfilled first.</source>
        <translation>Iemand is hiermee bezig. Markeer het eerst als niet-uitgevoerd.</translation>
    </message>
    <message>
        <source>This work is on hold. Release the hold first.</source>
        <translation>Dit werk is gepauzeerd. Hef de pauzering eerst op.</translation>
    </message>
    <message>
        <source>This work is scheduled for later. Mark as unfulfilled first.</source>
        <translation>Dit werk is voor later gepland. Markeer het eerst als niet-uitgevoerd.</translation>
    </message>
    <message>
        <source>Nobody has marked this work as in progress.</source>
        <translation>Niemand heeft dit werk als in behandeling gemarkeerd.</translation>
    </message>
    <message>
        <source>Only work that is scheduled for a later day can be rescheduled.</source>
        <translation>Alleen werk dat voor een latere dag is gepland, kan een andere dag krijgen.</translation>
    </message>
    <message>
        <source>There is no hold on this work.</source>
        <translation>Dit werk is niet gepauzeerd.</translation>
    </message>
    <message>
        <source>This app has placed as many holds on this work as Shopify allows. Release one first.</source>
        <translation>Deze app heeft dit werk zo vaak gepauzeerd als Shopify toestaat. Hef eerst een pauzering op.</translation>
    </message>
    <message>
        <source>Somebody has released this hold meanwhile.</source>
        <translation>Iemand heeft deze pauzering intussen opgeheven.</translation>
    </message>
    <message>
        <source>This work is marked as in progress already.</source>
        <translation>Dit werk is al gemarkeerd als in behandeling.</translation>
    </message>
    <message>
        <source>Once the planned day is given up, it cannot be planned again.</source>
        <translation>Is de geplande dag eenmaal losgelaten, dan kan er geen nieuwe worden gepland.</translation>
    </message>
    <message>
        <source>This work is at the shop&apos;s own location; no service can be asked.</source>
        <translation>Dit werk ligt bij een eigen locatie van de winkel; er is geen service om te vragen.</translation>
    </message>
    <message>
        <source>{service} has been asked and has not answered yet. Cancel the request first.</source>
        <translation>{service} is gevraagd en heeft nog niet geantwoord. Annuleer eerst de aanvraag.</translation>
    </message>
    <message>
        <source>{service} has accepted this work. Request cancellation first.</source>
        <translation>{service} heeft dit werk aangenomen. Vraag eerst annulering aan.</translation>
    </message>
    <message>
        <source>{service} has not been asked for this work.</source>
        <translation>{service} is niet om dit werk gevraagd.</translation>
    </message>
    <message>
        <source>{service} has not accepted this work, so there is nothing to cancel there.</source>
        <translation>{service} heeft dit werk niet aangenomen; er valt daar niets te annuleren.</translation>
    </message>
    <message>
        <source>{service} has been asked to cancel and has not answered yet.</source>
        <translation>{service} is gevraagd te annuleren en heeft nog niet geantwoord.</translation>
    </message>
    <message>
        <source>There is no other location that this work could go to.</source>
        <translation>Er is geen andere locatie waar dit werk heen kan.</translation>
    </message>
    <message>
        <source>One unit cannot be split.</source>
        <translation>Eén stuk kan niet worden gesplitst.</translation>
    </message>
    <message>
        <source>There is no other work at this location to merge it with.</source>
        <translation>Er is op deze locatie geen ander werk om mee samen te voegen.</translation>
    </message>
    <message>
        <source>The items have gone on since: they are not where they could be put back from.</source>
        <translation>De artikelen zijn intussen verder: ze kunnen van waar ze nu zijn niet worden teruggezet.</translation>
    </message>
    <message>
        <source>Several pieces of work become one; this cannot be undone in one step.</source>
        <translation>Meerdere stukken werk worden één; dat is niet in één stap terug te draaien.</translation>
    </message>
    <message>
        <source>The service has been told, and that cannot be taken back.</source>
        <translation>De service weet het al, en dat is niet terug te nemen.</translation>
    </message>
    <message>
        <source>Choose at least one item.</source>
        <translation>Kies minstens één artikel.</translation>
    </message>
    <message>
        <source>More units of {item} are chosen than are left (left: {left}).</source>
        <translation>Er zijn meer stuks van {item} gekozen dan er over zijn (over: {left}).</translation>
    </message>
    <message>
        <source>All items are chosen. Leave at least one unit out.</source>
        <translation>Alle artikelen zijn gekozen. Laat minstens één stuk achter.</translation>
    </message>
    <message>
        <source>It is like this already.</source>
        <translation>Het is al zo.</translation>
    </message>
    <message>
        <source>This text is too long (at most {limit} characters).</source>
        <translation>Deze tekst is te lang (hoogstens {limit} tekens).</translation>
    </message>
    <message>
        <source>Shopify does not allow {location}: “{message}”.</source>
        <translation>Shopify staat {location} niet toe: “{message}”.</translation>
    </message>
    <message>
        <source>Shopify no longer offers {location}. Choose another location.</source>
        <translation>Shopify biedt {location} niet meer aan. Kies een andere locatie.</translation>
    </message>
    <message>
        <source>Choose a day in the future.</source>
        <translation>Kies een dag in de toekomst.</translation>
    </message>
    <message>
        <source>Choose the new location.</source>
        <translation>Kies de nieuwe locatie.</translation>
    </message>
    <message>
        <source>{location} cannot take {items}: “{message}”.</source>
        <translation>{location} kan {items} niet aannemen: “{message}”.</translation>
    </message>
    <message>
        <source>Choose the work to merge it with.</source>
        <translation>Kies het werk om mee samen te voegen.</translation>
    </message>
    <message>
        <source>Choose the new day.</source>
        <translation>Kies de nieuwe dag.</translation>
    </message>
    <message>
        <source>An address needs at least a name, a street, a city and a country.</source>
        <translation>Een adres heeft minstens een naam, straat, plaats en land nodig.</translation>
    </message>
    <message>
        <source>Shopify does not show addresses to this app, so the address cannot be edited here.</source>
        <translation>Shopify toont deze app geen adressen; het adres kan hier niet worden bewerkt.</translation>
    </message>
    <message>
        <source>The address was removed from this computer. Open the order while you are online first; the address of a forgotten customer can only be changed in the Shopify admin.</source>
        <translation>Het adres is van deze computer verwijderd. Open de bestelling eerst terwijl je online bent; het adres van een vergeten klant kan alleen in het Shopify-beheercentrum worden gewijzigd.</translation>
    </message>
    <message>
        <source>This order has no shipping address.</source>
        <translation>Deze bestelling heeft geen verzendadres.</translation>
    </message>
    <message>
        <source>An order can have at most {limit} tags.</source>
        <translation>Een bestelling kan hoogstens {limit} tags hebben.</translation>
    </message>
    <message>
        <source>This order is archived already.</source>
        <translation>Deze bestelling is al gearchiveerd.</translation>
    </message>
    <message>
        <source>This order is not archived.</source>
        <translation>Deze bestelling is niet gearchiveerd.</translation>
    </message>
    <message>
        <source>This order still has live fulfilments ({count}). Cancel the fulfilments first.</source>
        <translation>Deze bestelling heeft nog geldige uitvoeringen ({count}). Annuleer eerst de uitvoeringen.</translation>
    </message>
    <message>
        <source>Shopify cannot refund this payment by itself. Give the money back another way.</source>
        <translation>Shopify kan deze betaling niet zelf terugbetalen. Geef het geld op een andere manier terug.</translation>
    </message>
    <message>
        <source>What was paid could not be read, so it is not known what a refund would give.</source>
        <translation>Wat er betaald is, kon niet worden gelezen; daarom is niet bekend wat een terugbetaling zou geven.</translation>
    </message>
    <message>
        <source>This order has an open return. Finish the return first.</source>
        <translation>Deze bestelling heeft een open retour. Rond eerst de retour af.</translation>
    </message>
    <message>
        <source>A cancelled order stays cancelled; this cannot be undone.</source>
        <translation>Een geannuleerde bestelling blijft geannuleerd; dit is niet ongedaan te maken.</translation>
    </message>
    <message>
        <source>This order has no tags.</source>
        <translation>Deze bestelling heeft geen tags.</translation>
    </message>
    <message>
        <source>There is one unit in this fulfilment. Cancel all of it instead.</source>
        <translation>In deze uitvoering zit één stuk. Annuleer de hele uitvoering.</translation>
    </message>
    <message>
        <source>This work belongs to {service}. Shopify may not let this app fulfil it.</source>
        <translation>Dit werk hoort bij {service}. Misschien staat Shopify deze app niet toe het uit te voeren.</translation>
    </message>
    <message>
        <source>{service} has been asked to send these items. If you fulfil them here, they may be sent twice.</source>
        <translation>{service} is gevraagd deze artikelen te verzenden. Voer je ze hier uit, dan worden ze misschien twee keer verzonden.</translation>
    </message>
    <message>
        <source>This contains a gift card. Fulfilling sends its code to the customer.</source>
        <translation>Hier zit een cadeaubon bij. Bij het uitvoeren krijgt de klant de code.</translation>
    </message>
    <message>
        <source>Placed by this app.</source>
        <translation>Gepauzeerd door deze app.</translation>
    </message>
    <message>
        <source>Placed by {app}, not by this app. Ask there before you release it.</source>
        <translation>Gepauzeerd door {app}, niet door deze app. Vraag het daar na voordat je de pauzering opheft.</translation>
    </message>
    <message>
        <source>Placed by another app or in the Shopify admin. Ask whoever did it before you release it.</source>
        <translation>Gepauzeerd door een andere app of in het Shopify-beheercentrum. Vraag het na bij wie dat deed, voordat je de pauzering opheft.</translation>
    </message>
    <message>
        <source>It is not known who placed this hold.</source>
        <translation>Het is niet bekend wie deze pauzering heeft ingesteld.</translation>
    </message>
    <message>
        <source>This order still has items to fulfil ({units}). Archiving does not fulfil them.</source>
        <translation>Deze bestelling heeft nog artikelen die uitgevoerd moeten worden ({units}). Archiveren voert ze niet uit.</translation>
    </message>
    <message>
        <source>Somebody is working on this order already. Tell them to stop.</source>
        <translation>Iemand is al met deze bestelling bezig. Laat diegene stoppen.</translation>
    </message>
    <message>
        <source>The customer has paid, and nothing is refunded.</source>
        <translation>De klant heeft betaald, en er wordt niets terugbetaald.</translation>
    </message>
    <message>
        <source>The customer gets the money back the way it was paid.</source>
        <translation>De klant krijgt het geld terug zoals het betaald is.</translation>
    </message>
    <message>
        <source>Part of the money was refunded before; only the rest is given back.</source>
        <translation>Een deel van het geld is al eerder terugbetaald; alleen de rest gaat terug.</translation>
    </message>
    <message>
        <source>The payment was only authorized; the reservation on the customer&apos;s account ends.</source>
        <translation>De betaling was alleen geautoriseerd; de reservering bij de klant vervalt.</translation>
    </message>
    <message>
        <source>The items do not go back into stock.</source>
        <translation>De artikelen gaan niet terug op voorraad.</translation>
    </message>
    <message>
        <source>A shipping label with the old address exists. Buy a new label.</source>
        <translation>Er is een verzendlabel met het oude adres. Koop een nieuw label.</translation>
    </message>
    <message>
        <source>{service} has been given the old address. Tell {service} as well.</source>
        <translation>{service} heeft het oude adres gekregen. Licht {service} ook in.</translation>
    </message>
    <message>
        <source>The new fulfilment does not show where the parcel has been so far.</source>
        <translation>De nieuwe uitvoering laat niet zien waar het pakket tot nu toe is geweest.</translation>
    </message>
    <message>
        <source>The customer was told to collect this elsewhere, not at {location}. Tell them.</source>
        <translation>De klant denkt dit elders af te halen, niet bij {location}. Licht de klant in.</translation>
    </message>
    <message>
        <source>{service} may refuse, and may have sent the items already.</source>
        <translation>{service} kan weigeren, en kan de artikelen al hebben verzonden.</translation>
    </message>
    <message>
        <source>You can undo: the new fulfilment is cancelled.</source>
        <translation>Je kunt dit terugdraaien: de nieuwe uitvoering wordt dan geannuleerd.</translation>
    </message>
    <message>
        <source>You can undo: a hold with the same reason and note is placed.</source>
        <translation>Je kunt dit terugdraaien: er komt weer een pauzering met dezelfde reden en notitie.</translation>
    </message>
    <message>
        <source>Several holds are released together; they cannot be placed again in one step.</source>
        <translation>Er worden meerdere pauzeringen tegelijk opgeheven; die kunnen niet in één stap worden teruggezet.</translation>
    </message>
    <message>
        <source>The order is then complete; depending on the shop&apos;s settings Shopify archives it.</source>
        <translation>De bestelling is dan compleet; afhankelijk van de instellingen van de winkel archiveert Shopify die.</translation>
    </message>
    <message>
        <source>This says that the customer has collected the items.</source>
        <translation>Hiermee zeg je dat de klant de artikelen heeft afgehaald.</translation>
    </message>
    <message>
        <source>Shopify sends the shop&apos;s staff an e-mail about this.</source>
        <translation>Shopify stuurt de medewerkers van de winkel hierover een e-mail.</translation>
    </message>
    <message>
        <source>This work was in progress; after the hold it is open.</source>
        <translation>Dit werk was in behandeling; na de pauzering staat het open.</translation>
    </message>
    <message>
        <source>What was left out of the hold may become one with this work again.</source>
        <translation>Wat buiten de pauzering bleef, wordt misschien weer één met dit werk.</translation>
    </message>
    <message>
        <source>Other holds stay on this work ({count}), so it cannot be fulfilled yet.</source>
        <translation>Er blijven andere pauzeringen op dit werk ({count}); het kan nog niet worden uitgevoerd.</translation>
    </message>
    <message>
        <source>This work is on hold already ({count}). Every hold must be released before anybody can fulfil it.</source>
        <translation>Dit werk is al gepauzeerd ({count}). Elke pauzering moet worden opgeheven voordat iemand het kan uitvoeren.</translation>
    </message>
    <message>
        <source>This takes two steps: the whole fulfilment is cancelled, then the rest is fulfilled again with the same tracking.</source>
        <translation>Dit gaat in twee stappen: de hele uitvoering wordt geannuleerd, daarna wordt de rest opnieuw uitgevoerd met dezelfde traceergegevens.</translation>
    </message>
    <message>
        <source>You can undo: the cancelled items are fulfilled again, as a fulfilment of their own.</source>
        <translation>Je kunt dit terugdraaien: de geannuleerde artikelen worden weer uitgevoerd, als een eigen uitvoering.</translation>
    </message>
    <message>
        <source>You can undo: what there was before is put back.</source>
        <translation>Je kunt dit terugdraaien: wat er eerst was, wordt teruggezet.</translation>
    </message>
    <message>
        <source>Whether {location} can take this is not known here; Shopify decides.</source>
        <translation>Of {location} dit kan aannemen, is hier niet bekend; Shopify beslist.</translation>
    </message>
    <message>
        <source>{service} gets to see the items, the address and your message.</source>
        <translation>{service} krijgt de artikelen, het adres en je bericht te zien.</translation>
    </message>
    <message>
        <source>New work with the same items takes its place.</source>
        <translation>Nieuw werk met dezelfde artikelen komt ervoor in de plaats.</translation>
    </message>
    <message>
        <source>The forecast said that this was not certain.</source>
        <translation>De verwachting gaf al aan dat dit niet zeker was.</translation>
    </message>
    <message>
        <source>Shopify does not allow {location}.</source>
        <extracomment>Said instead where Shopify gave no words of its own.</extracomment>
        <translation>Shopify staat {location} niet toe.</translation>
    </message>
    <message>
        <source>{location} cannot take {items}.</source>
        <translation>{location} kan {items} niet aannemen.</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Packing slip</source>
        <translation>Pakbon</translation>
    </message>
    <message>
        <source>Order {name}</source>
        <translation>Bestelling {name}</translation>
    </message>
    <message>
        <source>Ship to</source>
        <translation>Verzenden naar</translation>
    </message>
    <message>
        <source>Hidden by Shopify for this plan</source>
        <translation>Door Shopify verborgen bij dit abonnement</translation>
    </message>
    <message>
        <source>The address was removed from this computer; open the order while online first.</source>
        <translation>Het adres is van deze computer verwijderd; open de bestelling eerst online.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>{packed} of {ordered}</source>
        <translation>{packed} van {ordered}</translation>
    </message>
    <message>
        <source>Item that the order does not list</source>
        <translation>Artikel dat niet in de bestelling staat</translation>
    </message>
    <message>
        <source>part of {bundle}</source>
        <translation>deel van {bundle}</translation>
    </message>
    <message>
        <source>Nothing to pack.</source>
        <translation>Niets in te pakken.</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Pagina {number} van {count}</translation>
    </message>
    <message>
        <source>Packing slip {order}</source>
        <translation>Pakbon {order}</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-bestanden</translation>
    </message>
    <message>
        <source>There is no printer on this computer. You can save the packing slip as a PDF file.</source>
        <translation>Er is geen printer op deze computer. Je kunt de pakbon opslaan als PDF-bestand.</translation>
    </message>
    <message>
        <source>{printer} did not take the packing slip. Look whether it is on, then print again.</source>
        <translation>{printer} heeft de pakbon niet aangenomen. Kijk of de printer aanstaat en druk opnieuw af.</translation>
    </message>
    <message>
        <source>The packing slip could not be saved in {path}. Choose another folder or name.</source>
        <translation>De pakbon kon niet worden opgeslagen in {path}. Kies een andere map of naam.</translation>
    </message>
    <message>
        <source>There is no packing slip to print: nothing is left to pack.</source>
        <translation>Er is geen pakbon om af te drukken: er is niets meer in te pakken.</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Waiting for Shopify: it is preparing other files for this app first</source>
        <translation>Wachten op Shopify, dat eerst andere bestanden voor deze app maakt</translation>
    </message>
    <message>
        <source>The import is paused</source>
        <translation>De import is gepauzeerd</translation>
    </message>
    <message>
        <source>Paused. {progress}</source>
        <translation>Gepauzeerd. {progress}</translation>
    </message>
    <message>
        <source>Shopify is preparing the files</source>
        <translation>Shopify maakt de bestanden klaar</translation>
    </message>
    <message>
        <source>Shopify is preparing the files: {orders}</source>
        <translation>Shopify maakt de bestanden klaar: {orders}</translation>
    </message>
    <message>
        <source>Downloading: {done}</source>
        <translation>Downloaden: {done}</translation>
    </message>
    <message>
        <source>Downloading: {done} of {total}</source>
        <translation>Downloaden: {done} van {total}</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Importing: {orders}</source>
        <translation>Importeren: {orders}</translation>
    </message>
    <message>
        <source>Making the orders searchable</source>
        <translation>Bestellingen doorzoekbaar maken</translation>
    </message>
    <message>
        <source>Adding to the list: {orders}</source>
        <translation>Aan de lijst toevoegen: {orders}</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>What the import process does, and can be asked to wait with.</extracomment>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Let this computer rest; the import goes on where it is now</source>
        <translation>Laat deze computer even met rust; de import gaat straks verder waar hij nu is</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Go on with the import</source>
        <translation>Ga verder met de import</translation>
    </message>
    <message>
        <source>Stop for now. What was fetched is kept; the import can be resumed later.</source>
        <translation>Stop voor nu. Wat is opgehaald, blijft bewaard; de import kan later worden hervat.</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Older orders are still coming in. You can work with the newest ones; search, filters and numbers cover what is here so far.</source>
        <translation>Oudere bestellingen komen nog binnen. Je kunt al werken met de nieuwste; zoeken, filters en aantallen gaan over wat er tot nu toe is.</translation>
    </message>
</context>
<context>
    <name>rail</name>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellingen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Store: {name}</source>
        <translation>Winkel: {name}</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>In het oog houden</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Search orders</source>
        <translation>Bestellingen zoeken</translation>
    </message>
    <message>
        <source>Words in any order: order number, customer, e-mail, SKU, product, tracking number, tag or note</source>
        <translation>Woorden in willekeurige volgorde: bestelnummer, klant, e-mail, SKU, product, traceernummer, tag of notitie</translation>
    </message>
    <message>
        <source>Or name a field: {examples}. AND, OR, - and brackets join them. Fields: {fields}.</source>
        <translation>Of noem een veld: {examples}. AND, OR, - en haakjes verbinden ze. Velden: {fields}.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Zoekterm wissen</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Uitvoering</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Betaling</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Filter in use. Space opens the choices, Delete clears the filter.</source>
        <translation>Filter in gebruik. De spatiebalk opent de keuzes, Delete wist het filter.</translation>
    </message>
    <message>
        <source>Filter. Space opens the choices.</source>
        <translation>Filter. De spatiebalk opent de keuzes.</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>No orders to filter yet</source>
        <translation>Nog geen bestellingen om te filteren</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>Uiterlijk</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Synchroniseren</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Licht of donker</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Keep the other stores up to date as well</source>
        <translation>Ook de andere winkels bijhouden</translation>
    </message>
    <message>
        <source>Orders kept on this computer</source>
        <translation>Bestellingen op deze computer</translation>
    </message>
    <message>
        <source>Remove customers&apos; data</source>
        <translation>Klantgegevens verwijderen</translation>
    </message>
    <message>
        <source>Encrypt the orders on this computer</source>
        <translation>Bestellingen op deze computer versleutelen</translation>
    </message>
    <message>
        <source>Changes after the next start of FulfillDesk.</source>
        <extracomment>What a setting does; empty where its name says it.</extracomment>
        <translation>Verandert bij de volgende start van FulfillDesk.</translation>
    </message>
    <message>
        <source>The stores that are not open are read one after the other, a few times an hour. Opening one then shows its newest orders at once.</source>
        <translation>De winkels die niet open zijn worden na elkaar gelezen, een paar keer per uur. Open je er een, dan zie je meteen de nieuwste bestellingen.</translation>
    </message>
    <message>
        <source>Orders that are done and older than this leave this computer; Shopify keeps them. Open orders always stay.</source>
        <translation>Afgehandelde bestellingen die ouder zijn, verdwijnen van deze computer; Shopify bewaart ze. Openstaande bestellingen blijven altijd.</translation>
    </message>
    <message>
        <source>An order that has not changed for so long loses its name, e-mail, telephone, address, notes and timeline on this computer. Shopify keeps them, and shows them again to whoever opens the order; the rest of the order stays.</source>
        <translation>Een bestelling die zo lang niet is gewijzigd, verliest op deze computer naam, e-mail, telefoon, adres, notities en tijdlijn. Shopify bewaart die en toont ze weer aan wie de bestelling opent; de rest van de bestelling blijft.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle bestellingen</translation>
    </message>
    <message>
        <source>Open orders and the last five years</source>
        <translation>Openstaande en de laatste vijf jaar</translation>
    </message>
    <message>
        <source>Open orders and the last two years</source>
        <translation>Openstaande en de laatste twee jaar</translation>
    </message>
    <message>
        <source>Open orders and the last year</source>
        <translation>Openstaande en het laatste jaar</translation>
    </message>
    <message>
        <source>After 30 days without a change</source>
        <translation>Na 30 dagen zonder wijziging</translation>
    </message>
    <message>
        <source>After 90 days without a change</source>
        <translation>Na 90 dagen zonder wijziging</translation>
    </message>
    <message>
        <source>After half a year without a change</source>
        <translation>Na een half jaar zonder wijziging</translation>
    </message>
    <message>
        <source>After a year without a change</source>
        <translation>Na een jaar zonder wijziging</translation>
    </message>
    <message>
        <source>After two years without a change</source>
        <translation>Na twee jaar zonder wijziging</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>This installation cannot encrypt. It takes the package fulfilldesk[encryption]; ask whoever installed FulfillDesk.</source>
        <translation>Deze installatie kan niet versleutelen. Daarvoor is het pakket fulfilldesk[encryption] nodig; vraag het aan wie FulfillDesk heeft geïnstalleerd.</translation>
    </message>
    <message>
        <source>This computer has no key store to keep the key in, so the orders cannot be encrypted.</source>
        <translation>Deze computer heeft geen sleutelopslag om de sleutel in te bewaren; de bestellingen kunnen dus niet worden versleuteld.</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Supportbestand</translation>
    </message>
    <message>
        <source>One file for whoever helps you: logs, versions, settings and numbers of orders. Customers&apos; data and keys are taken out of it.</source>
        <translation>Eén bestand voor wie je helpt: logbestanden, versies, instellingen en aantallen bestellingen. Gegevens van klanten en sleutels zijn eruit gehaald.</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>Supportbestand opslaan…</translation>
    </message>
    <message>
        <source>Support bundle (*.zip)</source>
        <translation>Supportbestand (*.zip)</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Opgeslagen als {path}.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Deze winkel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Aangemeld</translation>
    </message>
    <message>
        <source>Not needed for the demo store</source>
        <translation>Niet nodig voor de demowinkel</translation>
    </message>
    <message>
        <source>As {name}, through the browser</source>
        <translation>Als {name}, via de browser</translation>
    </message>
    <message>
        <source>With an app of this store (client ID and secret)</source>
        <translation>Met een app van deze winkel (Client ID en secret)</translation>
    </message>
    <message>
        <source>With an app&apos;s access token</source>
        <translation>Met het toegangstoken van een app</translation>
    </message>
    <message>
        <source>As a staff member, through the browser</source>
        <translation>Als medewerker, via de browser</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>In this computer&apos;s key store</source>
        <translation>In de sleutelopslag van deze computer</translation>
    </message>
    <message>
        <source>For this run only. {reason}</source>
        <translation>Alleen zolang FulfillDesk open is. {reason}</translation>
    </message>
    <message>
        <source>Permissions…</source>
        <translation>Machtigingen…</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Opnieuw aanmelden…</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Afmelden…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>Sign out of {store}?</source>
        <translation>Afmelden bij {store}?</translation>
    </message>
    <message>
        <source>The keys to this store are removed from this computer. Nothing changes in Shopify.</source>
        <translation>De sleutels van deze winkel worden van deze computer verwijderd. In Shopify verandert niets.</translation>
    </message>
    <message>
        <source>To come back, a staff member signs in through the browser again, with the app&apos;s client ID and secret.</source>
        <translation>Om terug te komen meldt een medewerker zich opnieuw aan via de browser, met de Client ID en het secret van de app.</translation>
    </message>
    <message>
        <source>Orders, journal and logs of this store stay on this computer, and can still be looked at here.</source>
        <translation>Bestellingen, logboek en logbestanden van deze winkel blijven op deze computer en zijn hier nog steeds te bekijken.</translation>
    </message>
    <message>
        <source>To come back, somebody needs the app&apos;s client ID and secret; the Dev Dashboard shows them again.</source>
        <translation>Om terug te komen zijn de Client ID en het secret van de app nodig; het Dev Dashboard toont ze opnieuw.</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s key store. Without it the saved orders cannot be read and must be fetched from Shopify again. The journal is not encrypted, nor are Shopify&apos;s files while many orders are being fetched; those are removed afterwards.</source>
        <translation>De sleutel staat in de sleutelopslag van deze computer. Zonder die sleutel zijn de bewaarde bestellingen niet te lezen en moeten ze opnieuw uit Shopify worden gehaald. Het logboek wordt niet versleuteld, en de bestanden van Shopify ook niet zolang er veel bestellingen worden opgehaald; die worden daarna verwijderd.</translation>
    </message>
    <message>
        <source>To come back, somebody needs the access token. Shopify shows it only once: without a copy kept elsewhere it cannot be had again.</source>
        <translation>Om terug te komen is het toegangstoken nodig. Shopify toont het maar één keer: zonder een elders bewaarde kopie is het niet terug te krijgen.</translation>
    </message>
    <message>
        <source>Also remove orders, journal and logs of this store from this computer</source>
        <translation>Ook bestellingen, logboek en logbestanden van deze winkel van deze computer verwijderen</translation>
    </message>
    <message>
        <source>Shopify keeps the orders, and they can be fetched again. The journal, with everything that was done here, cannot be fetched again.</source>
        <translation>Shopify bewaart de bestellingen; die kunnen opnieuw worden opgehaald. Het logboek, met alles wat hier is gedaan, niet.</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Aangemeld blijven</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Afmelden</translation>
    </message>
    <message>
        <source>Sign out and remove</source>
        <translation>Afmelden en verwijderen</translation>
    </message>
    <message>
        <source>Permissions of {store}</source>
        <translation>Machtigingen van {store}</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>Machtigingen</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Verwacht</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Werkelijk</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Verschil</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Bestelstatus</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>blijft zoals die is</translation>
    </message>
    <message>
        <source>Why do you do it anyway? (kept in the journal)</source>
        <translation>Waarom doe je het toch? (wordt bewaard in het logboek)</translation>
    </message>
    <message>
        <source>For example: customer brought the goods back</source>
        <translation>Bijvoorbeeld: klant heeft de artikelen teruggebracht</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Geef eerst een reden op.</translation>
    </message>
    <message>
        <source>Stock read {ago}</source>
        <translation>Voorraad {ago} gelezen</translation>
    </message>
    <message>
        <source>Order read {ago}</source>
        <translation>Bestelling {ago} gelezen</translation>
    </message>
    <message>
        <source>{order} ({location})</source>
        <translation>{order} ({location})</translation>
    </message>
    <message>
        <source>From saved data, read {ago}</source>
        <translation>Bewaarde gegevens ({ago})</translation>
    </message>
    <message>
        <source>Reading order and stock…</source>
        <translation>Bestelling en voorraad lezen…</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Traceergegevens</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Afmaken</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laten zoals het is</translation>
    </message>
    <message>
        <source>Queue: {verb}</source>
        <translation>In wachtrij: {verb}</translation>
    </message>
    <message>
        <source>This is written down now and sent when the shop can be reached. If the order has changed by then, you are asked first.</source>
        <translation>Dit wordt nu vastgelegd en verzonden zodra de winkel bereikbaar is. Is de bestelling dan gewijzigd, dan word je het eerst gevraagd.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Show in journal</source>
        <translation>Tonen in logboek</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
    </message>
    <message>
        <source>You may close this; it goes on, and the result is shown above the orders.</source>
        <translation>Je kunt dit sluiten; het gaat door en de uitkomst staat straks boven de bestellingen.</translation>
    </message>
    <message>
        <source>Shopify’s answer was lost. It is not sent again; the order is read to find out.</source>
        <translation>Het antwoord van Shopify is verloren gegaan. Het wordt niet nog eens verzonden; de bestelling wordt gelezen om het na te gaan.</translation>
    </message>
    <message>
        <source>{order}: the order changed since you asked, so nothing was sent.</source>
        <translation>{order}: de bestelling is gewijzigd sinds je verzoek, dus er is niets verzonden.</translation>
    </message>
    <message>
        <source>That address is not a web page (http or https), so it was not opened.</source>
        <translation>Dat adres is geen webpagina (http of https) en is dus niet geopend.</translation>
    </message>
    <message>
        <source>Shopify names no page of this app for this work, so there is nothing to open.</source>
        <translation>Shopify noemt voor dit werk geen pagina van deze app; er is niets te openen.</translation>
    </message>
    <message>
        <source>The shop’s address is not known yet, so its admin page cannot be opened.</source>
        <translation>Het adres van de winkel is nog niet bekend, dus de pagina in het beheercentrum kan niet worden geopend.</translation>
    </message>
    <message>
        <source>Copied: {text}</source>
        <translation>Gekopieerd: {text}</translation>
    </message>
    <message>
        <source>The ID was copied. It can be pasted for support or another program.</source>
        <translation>De ID is gekopieerd. Je kunt die plakken voor de helpdesk of in een ander programma.</translation>
    </message>
    <message>
        <source>{now} (was {earlier})</source>
        <translation>{now} (was {earlier})</translation>
    </message>
    <message>
        <source>New: {text}</source>
        <translation>Nieuw: {text}</translation>
    </message>
    <message>
        <source>No longer so: {text}</source>
        <translation>Geldt niet meer: {text}</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>Vervoerder</translation>
    </message>
    <message>
        <source>Show all carriers</source>
        <translation>Alle vervoerders tonen</translation>
    </message>
    <message>
        <source>With a name from the list, Shopify makes the tracking link itself.</source>
        <translation>Bij een naam uit de lijst maakt Shopify zelf de traceerlink.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Traceernummer</translation>
    </message>
    <message>
        <source>Tracking link</source>
        <translation>Traceerlink</translation>
    </message>
    <message>
        <source>https:// (only if Shopify does not know the carrier)</source>
        <translation>https:// (alleen als Shopify de vervoerder niet kent)</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>Nummer toevoegen</translation>
    </message>
    <message>
        <source>Remove this number</source>
        <translation>Dit nummer verwijderen</translation>
    </message>
</context>
<context>
    <name>shopify words</name>
    <message>
        <source>Unfulfilled</source>
        <translation>Niet-afgehandeld</translation>
    </message>
    <message>
        <source>Partially fulfilled</source>
        <translation>Gedeeltelijk afgehandeld</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Afgehandeld</translation>
    </message>
</context>
<context>
    <name>sign-in</name>
    <message>
        <source>In Shopify</source>
        <translation>In Shopify</translation>
    </message>
    <message>
        <source>In Shopify, once for the whole store, by its owner</source>
        <translation>In Shopify, één keer voor de hele winkel, door de eigenaar</translation>
    </message>
    <message>
        <source>Open the Dev Dashboard</source>
        <translation>Dev Dashboard openen</translation>
    </message>
    <message>
        <source>Open the apps in the Shopify admin</source>
        <translation>Apps in het Shopify-beheercentrum openen</translation>
    </message>
    <message>
        <source>Sign in to Shopify&apos;s Dev Dashboard as the owner of the store, or as somebody with the role Apps Developer. Under “Apps” choose “Create app”.</source>
        <translation>Meld je aan bij het Dev Dashboard van Shopify als eigenaar van de winkel, of als iemand met de rol Apps Developer. Kies onder “Apps” voor “Create app”.</translation>
    </message>
    <message>
        <source>Below “Start from Dev Dashboard” give the app a name, such as FulfillDesk, and choose “Create”.</source>
        <translation>Geef de app onder “Start from Dev Dashboard” een naam, zoals FulfillDesk, en kies “Create”.</translation>
    </message>
    <message>
        <source>In the version that opens, paste this list into the field “Scopes”. Leave the rest as it is, choose “Release”, and once more where Shopify asks for a name of the version.</source>
        <translation>Plak deze lijst in de versie die opengaat in het veld “Scopes”. Laat de rest zoals die is en kies “Release”, en nog een keer wanneer Shopify om een naam voor de versie vraagt.</translation>
    </message>
    <message>
        <source>Paste this address into the field “Redirect URLs”. Choose “Release”, and once more where Shopify asks for a name of the version.</source>
        <translation>Plak dit adres in het veld “Redirect URLs”. Kies “Release”, en nog een keer wanneer Shopify om een naam voor de versie vraagt.</translation>
    </message>
    <message>
        <source>Go to “Home” of the app, choose “Install app”, choose this store, and agree. Shopify then opens a page of the app that has nothing to show; go back to the Dev Dashboard.</source>
        <translation>Ga naar “Home” van de app, kies “Install app”, kies deze winkel en ga akkoord. Shopify opent dan een pagina van de app die niets toont; ga terug naar het Dev Dashboard.</translation>
    </message>
    <message>
        <source>In the version that opens, paste this list into the field “Scopes”.</source>
        <translation>Plak deze lijst in de versie die opengaat in het veld “Scopes”.</translation>
    </message>
    <message>
        <source>Go to “Settings” of the app, copy the Client ID and the secret, and paste both below.</source>
        <translation>Ga naar “Settings” van de app, kopieer de Client ID en het secret en plak beide hieronder.</translation>
    </message>
    <message>
        <source>In the Shopify admin go to “Settings”, “Apps”, “Develop apps”, and open the app.</source>
        <translation>Ga in het Shopify-beheercentrum naar “Instellingen”, “Apps”, “Apps ontwikkelen” en open de app.</translation>
    </message>
    <message>
        <source>Under “Configuration” of the Admin API, see that it has all of these permissions. Choose “Save” when you add any.</source>
        <translation>Kijk onder “Configuratie” van de Admin-API of de app al deze machtigingen heeft. Kies “Opslaan” als je er een toevoegt.</translation>
    </message>
    <message>
        <source>Under “API credentials” find the Admin API access token. Shopify shows it only once; if nobody kept it, go back and make an app of your own.</source>
        <translation>Zoek onder “API-referenties” het toegangstoken van de Admin-API. Shopify toont het maar één keer; heeft niemand het bewaard, ga dan terug en maak een eigen app.</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Stap {number} van {count}</translation>
    </message>
    <message>
        <source>Connect a store - FulfillDesk</source>
        <translation>Winkel koppelen - FulfillDesk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Asking Shopify…</source>
        <translation>Bij Shopify navragen…</translation>
    </message>
    <message>
        <source>Which store?</source>
        <translation>Welke winkel?</translation>
    </message>
    <message>
        <source>FulfillDesk looks the store up first. Nothing is asked of you that it could find out itself.</source>
        <translation>FulfillDesk zoekt de winkel eerst op. We vragen je niets wat het programma zelf kan uitzoeken.</translation>
    </message>
    <message>
        <source>Address of the store</source>
        <translation>Adres van de winkel</translation>
    </message>
    <message>
        <source>your-store.myshopify.com</source>
        <translation>jouw-winkel.myshopify.com</translation>
    </message>
    <message>
        <source>The address that ends in .myshopify.com, your own domain, or the address of the Shopify admin in your browser.</source>
        <translation>Het adres dat eindigt op .myshopify.com, je eigen domein, of het adres van het Shopify-beheercentrum in je browser.</translation>
    </message>
    <message>
        <source>Fill in the address of your store.</source>
        <translation>Vul het adres van je winkel in.</translation>
    </message>
    <message>
        <source>Looking for the store…</source>
        <translation>Winkel zoeken…</translation>
    </message>
    <message>
        <source>Is this your store?</source>
        <translation>Is dit jouw winkel?</translation>
    </message>
    <message>
        <source>{asked} belongs to {domain}.</source>
        <translation>{asked} hoort bij {domain}.</translation>
    </message>
    <message>
        <source>Yes, continue</source>
        <translation>Ja, verder</translation>
    </message>
    <message>
        <source>How do you want to sign in?</source>
        <translation>Hoe wil je je aanmelden?</translation>
    </message>
    <message>
        <source>Shopify has three ways for a program like this to get into {domain}.</source>
        <translation>Shopify kent drie manieren waarop een programma als dit in {domain} kan komen.</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Aanbevolen</translation>
    </message>
    <message>
        <source>With an app of your own</source>
        <translation>Met een eigen app</translation>
    </message>
    <message>
        <source>For the owner of the store: set up once, and everybody here can work.</source>
        <translation>Voor de eigenaar van de winkel: één keer instellen en iedereen hier kan werken.</translation>
    </message>
    <message>
        <source>Needs five minutes in Shopify&apos;s Dev Dashboard; the next page says what to click.</source>
        <translation>Kost vijf minuten in het Dev Dashboard van Shopify; de volgende pagina zegt waar je moet klikken.</translation>
    </message>
    <message>
        <source>With the access token of an app that you have</source>
        <translation>Met het toegangstoken van een app die je al hebt</translation>
    </message>
    <message>
        <source>For a store that made a custom app in the Shopify admin before 2026.</source>
        <translation>Voor een winkel die vóór 2026 in het Shopify-beheercentrum een app op maat heeft gemaakt.</translation>
    </message>
    <message>
        <source>Needs the token that Shopify showed back then; it begins with shpat_.</source>
        <translation>Je hebt het token nodig dat Shopify toen toonde; het begint met shpat_.</translation>
    </message>
    <message>
        <source>As yourself, through the browser</source>
        <translation>Als jezelf, via de browser</translation>
    </message>
    <message>
        <source>For staff who are to have their own Shopify rights here, and no more than those.</source>
        <translation>Voor medewerkers die hier hun eigen rechten van Shopify moeten hebben, en niet meer dan die.</translation>
    </message>
    <message>
        <source>Needs the store&apos;s app as well, and signing in again every day. Ask the owner for its keys.</source>
        <translation>Ook hiervoor is de app van de winkel nodig, en elke dag opnieuw aanmelden. Vraag de eigenaar om de sleutels.</translation>
    </message>
    <message>
        <source>An app of your own</source>
        <translation>Een eigen app</translation>
    </message>
    <message>
        <source>The app gives FulfillDesk the permissions it needs in {domain}, and you can take it away again at any time.</source>
        <translation>De app geeft FulfillDesk de machtigingen die het in {domain} nodig heeft, en je kunt de app op elk moment weer verwijderen.</translation>
    </message>
    <message>
        <source>The access token of your app</source>
        <translation>Het toegangstoken van je app</translation>
    </message>
    <message>
        <source>The app that was made in the Shopify admin of {domain} goes on working; FulfillDesk can use its token.</source>
        <translation>De app die in het Shopify-beheercentrum van {domain} is gemaakt, blijft werken; FulfillDesk kan het token ervan gebruiken.</translation>
    </message>
    <message>
        <source>Sign in as yourself</source>
        <translation>Aanmelden als jezelf</translation>
    </message>
    <message>
        <source>The app says what FulfillDesk may do in {domain}; your own Shopify account says what you may do.</source>
        <translation>De app bepaalt wat FulfillDesk in {domain} mag; je eigen Shopify-account bepaalt wat jij mag.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Toegangstoken</translation>
    </message>
    <message>
        <source>Shopify does not accept this access token for {domain}. Copy it once more; if it is the right one, see in the Shopify admin whether the app is still installed.</source>
        <translation>Shopify accepteert dit toegangstoken niet voor {domain}. Kopieer het nog eens; is het het goede, kijk dan in het Shopify-beheercentrum of de app nog is geïnstalleerd.</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s key store and nowhere else.</source>
        <translation>Wordt alleen in de sleutelopslag van deze computer bewaard.</translation>
    </message>
    <message>
        <source>Connect store</source>
        <translation>Winkel koppelen</translation>
    </message>
    <message>
        <source>Permissions for the app</source>
        <translation>Machtigingen voor de app</translation>
    </message>
    <message>
        <source>The browser did not open. Go to this address yourself: {address}</source>
        <translation>De browser ging niet open. Ga zelf naar dit adres: {address}</translation>
    </message>
    <message>
        <source>FulfillDesk asks Shopify what it may do here. What is missing can be granted later, too.</source>
        <translation>FulfillDesk vraagt Shopify wat het hier mag. Wat ontbreekt, kan ook later nog worden gegeven.</translation>
    </message>
    <message>
        <source>Go back to FulfillDesk. You can close this page.</source>
        <translation>Ga terug naar FulfillDesk. Je kunt deze pagina sluiten.</translation>
    </message>
    <message>
        <source>Redirect address</source>
        <translation>Terugkeeradres</translation>
    </message>
    <message>
        <source>Come back to this computer (easiest)</source>
        <translation>Terugkomen op deze computer (het makkelijkst)</translation>
    </message>
    <message>
        <source>Where Shopify refuses that: come back to the store&apos;s address</source>
        <translation>Als Shopify dat weigert: terugkomen op het adres van de winkel</translation>
    </message>
    <message>
        <source>Open Shopify in the browser</source>
        <translation>Shopify openen in de browser</translation>
    </message>
    <message>
        <source>Waiting for you in the browser…</source>
        <translation>We wachten op je in de browser…</translation>
    </message>
    <message>
        <source>Sign in there and agree. FulfillDesk goes on by itself as soon as the browser comes back.</source>
        <translation>Meld je daar aan en ga akkoord. FulfillDesk gaat vanzelf verder zodra de browser terugkomt.</translation>
    </message>
    <message>
        <source>Sign in there and agree. The browser then ends at a page of your store that does not exist; that is meant. Copy its whole address and paste it here.</source>
        <translation>Meld je daar aan en ga akkoord. De browser eindigt dan op een pagina van je winkel die niet bestaat; dat is de bedoeling. Kopieer het hele adres en plak het hier.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Opnieuw openen</translation>
    </message>
    <message>
        <source>Does the browser not open? Copy this address and open it yourself:</source>
        <translation>Opent de browser niet? Kopieer dit adres en open het zelf:</translation>
    </message>
    <message>
        <source>Address of the sign-in page</source>
        <translation>Adres van de aanmeldpagina</translation>
    </message>
    <message>
        <source>The page could not be shown? Paste its address here</source>
        <translation>Kon de pagina niet worden getoond? Plak hier het adres ervan</translation>
    </message>
    <message>
        <source>The whole address as it stands in the browser; it begins with http://127.0.0.1.</source>
        <translation>Het hele adres zoals het in de browser staat; het begint met http://127.0.0.1.</translation>
    </message>
    <message>
        <source>The whole address as it stands in the browser; it begins with that of your store.</source>
        <translation>Het hele adres zoals het in de browser staat; het begint met dat van je winkel.</translation>
    </message>
    <message>
        <source>Address from the browser</source>
        <translation>Adres uit de browser</translation>
    </message>
    <message>
        <source>This address does not belong to this sign-in. Copy the whole address at which the browser ended.</source>
        <translation>Dit adres hoort niet bij deze aanmelding. Kopieer het hele adres waarop de browser is geëindigd.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Dit adres gebruiken</translation>
    </message>
    <message>
        <source>Does Shopify refuse the redirect address?</source>
        <translation>Weigert Shopify het terugkeeradres?</translation>
    </message>
    <message>
        <source>Look whether the address stands under Redirect URLs of the released version, letter for letter. If Shopify does not take it there, use the store&apos;s own address instead.</source>
        <translation>Kijk of het adres letter voor letter onder Redirect URLs van de uitgebrachte versie staat. Neemt Shopify het daar niet aan, gebruik dan het adres van de winkel zelf.</translation>
    </message>
    <message>
        <source>Use the store&apos;s own address</source>
        <translation>Adres van de winkel zelf gebruiken</translation>
    </message>
    <message>
        <source>What works</source>
        <translation>Wat werkt</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Alles werkt.</translation>
    </message>
    <message>
        <source>FulfillDesk works here, within limits.</source>
        <translation>FulfillDesk werkt hier, met beperkingen.</translation>
    </message>
    <message>
        <source>FulfillDesk cannot work like this yet.</source>
        <translation>Zo kan FulfillDesk nog niet werken.</translation>
    </message>
    <message>
        <source>Copy missing permissions</source>
        <translation>Ontbrekende machtigingen kopiëren</translation>
    </message>
    <message>
        <source>Add them to the app&apos;s permissions in Shopify and release that version, or let the owner do so. Then check again.</source>
        <translation>Voeg ze in Shopify toe aan de machtigingen van de app en breng die versie uit, of laat de eigenaar dat doen. Controleer daarna opnieuw.</translation>
    </message>
    <message>
        <source>Ask the owner for these rights: Settings, Users in the Shopify admin. Then sign in again.</source>
        <translation>Vraag de eigenaar om deze rechten: Instellingen, Gebruikers in het Shopify-beheercentrum. Meld je daarna opnieuw aan.</translation>
    </message>
    <message>
        <source>{scope}: {purpose}.</source>
        <translation>{scope}: {purpose}.</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Sleutels wijzigen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Opnieuw controleren</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>Winkel openen</translation>
    </message>
    <message>
        <source>Keeping the keys…</source>
        <translation>Sleutels bewaren…</translation>
    </message>
    <message>
        <source>The keys are kept until you close FulfillDesk; next time you will be asked for them again.</source>
        <translation>De sleutels blijven bewaard tot je FulfillDesk sluit; de volgende keer vragen we er opnieuw om.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Unfulfilled</source>
        <translation>Niet-uitgevoerd</translation>
    </message>
    <message>
        <source>Partially fulfilled</source>
        <translation>Gedeeltelijk uitgevoerd</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Uitgevoerd</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In behandeling</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Request declined</source>
        <translation>Aanvraag afgewezen</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Niet vereist</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Awaiting fulfilment</source>
        <translation>Wacht op uitvoering</translation>
    </message>
    <message>
        <source>Restocked</source>
        <translation>Terug op voorraad</translation>
    </message>
    <message>
        <source>Authorized</source>
        <translation>Geautoriseerd</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Verlopen</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Betaald</translation>
    </message>
    <message>
        <source>Partially paid</source>
        <translation>Gedeeltelijk betaald</translation>
    </message>
    <message>
        <source>Partially refunded</source>
        <translation>Gedeeltelijk terugbetaald</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>In behandeling</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Terugbetaald</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>No return</source>
        <translation>Geen retour</translation>
    </message>
    <message>
        <source>Return requested</source>
        <translation>Retour aangevraagd</translation>
    </message>
    <message>
        <source>Return in progress</source>
        <translation>Retour onderweg</translation>
    </message>
    <message>
        <source>Return inspected</source>
        <translation>Retour gecontroleerd</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Geretourneerd</translation>
    </message>
    <message>
        <source>Return failed</source>
        <translation>Retour mislukt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fout</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Delivery attempted</source>
        <translation>Bezorging geprobeerd</translation>
    </message>
    <message>
        <source>With the carrier</source>
        <translation>Bij de vervoerder</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bevestigd</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Vertraagd</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Bezorgd</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>Label printed</source>
        <translation>Label afgedrukt</translation>
    </message>
    <message>
        <source>Label bought</source>
        <translation>Label gekocht</translation>
    </message>
    <message>
        <source>Label voided</source>
        <translation>Label ongeldig</translation>
    </message>
    <message>
        <source>Marked as fulfilled</source>
        <translation>Als uitgevoerd gemarkeerd</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Niet bezorgd</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>Wordt bezorgd</translation>
    </message>
    <message>
        <source>Picked up</source>
        <translation>Afgehaald</translation>
    </message>
    <message>
        <source>Ready for pickup</source>
        <translation>Klaar om af te halen</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Ingediend</translation>
    </message>
    <message>
        <source>Taken along</source>
        <translation>Meegenomen</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>Onvolledig</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Nog niet verzonden</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Changed since you asked</source>
        <translation>Gewijzigd sinds je verzoek</translation>
    </message>
    <message>
        <source>Answer not known yet</source>
        <translation>Antwoord nog niet bekend</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Wordt gecontroleerd</translation>
    </message>
    <message>
        <source>Half done</source>
        <translation>Half uitgevoerd</translation>
    </message>
    <message>
        <source>As forecast</source>
        <translation>Zoals verwacht</translation>
    </message>
    <message>
        <source>Differs from forecast</source>
        <translation>Wijkt af van de verwachting</translation>
    </message>
    <message>
        <source>Refused by Shopify</source>
        <translation>Geweigerd door Shopify</translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation>Niet gebeurd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Waiting for {app}</source>
        <translation>Wacht op {app}</translation>
    </message>
    <message>
        <source>In Shopify: {word}</source>
        <translation>In Shopify: {word}</translation>
    </message>
</context>
<context>
    <name>sync</name>
    <message>
        <source>No shop was opened yet. Name one with --shop.</source>
        <translation>Er is nog geen winkel geopend. Noem er een met --shop.</translation>
    </message>
    <message>
        <source>Synced {time}</source>
        <translation>Gesynchroniseerd {time}</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Nog niet gesynchroniseerd</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Offline sinds {time}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Stop reading orders; what was read is kept</source>
        <translation>Stop met bestellingen lezen; wat gelezen is, blijft bewaard</translation>
    </message>
    <message>
        <source>Stopping after this page</source>
        <translation>Stopt na deze pagina</translation>
    </message>
    <message>
        <source>Progress of reading orders</source>
        <translation>Voortgang van het lezen van bestellingen</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Nu synchroniseren</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unfulfilled</source>
        <translation>Niet-uitgevoerd</translation>
    </message>
    <message>
        <source>Partially fulfilled</source>
        <translation>Gedeeltelijk uitgevoerd</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Uitgevoerd</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Shopify POS</source>
        <translation>Shopify POS</translation>
    </message>
    <message>
        <source>External apps</source>
        <translation>Externe apps</translation>
    </message>
</context>
<context>
    <name>waiting</name>
    <message>
        <source>Waiting</source>
        <translation>Wacht</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Verzenden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>{mark}: see “Waiting to be sent”.</source>
        <translation>{mark}: zie ‘Wacht op verzending’.</translation>
    </message>
    <message>
        <source>No single action waits. What you agree to while the shop cannot be reached is listed here, and so is what wants you to look again.</source>
        <translation>Er wacht geen losse actie. Waarmee je akkoord gaat terwijl de winkel niet bereikbaar is, staat hier, net als wat je opnieuw moet bekijken.</translation>
    </message>
    <message>
        <source>Choose an action to see what was agreed.</source>
        <translation>Kies een actie om te zien wat er is afgesproken.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Actie</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Door</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Show all waiting actions again</source>
        <translation>Weer alle wachtende acties tonen</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Asked {moment} by {person}</source>
        <translation>Gevraagd {moment} door {person}</translation>
    </message>
    <message>
        <source>Part of a batch: it was agreed to in the sum of many orders.</source>
        <translation>Deel van een reeks: het is afgesproken als som van veel bestellingen.</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Opnieuw bekijken…</translation>
    </message>
    <message>
        <source>{action}, since {time}</source>
        <translation>{action}, sinds {time}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>{action}, {moment}</source>
        <translation>{action}, {moment}</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Loopt</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Wordt gepauzeerd</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wordt gestopt</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wacht op zijn beurt</translation>
    </message>
    <message>
        <source>Waits for the shop</source>
        <translation>Wacht op de winkel</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Onderbroken</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>It goes on by itself once the shop can be reached.</source>
        <translation>Het gaat vanzelf verder zodra de winkel bereikbaar is.</translation>
    </message>
    <message>
        <source>Undo: {action}</source>
        <translation>Terugdraaien: {action}</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} van {total} gedaan</translation>
    </message>
    <message>
        <source>{n} as forecast</source>
        <translation>{n} zoals verwacht</translation>
    </message>
    <message>
        <source>{n} otherwise than forecast</source>
        <translation>{n} anders dan verwacht</translation>
    </message>
    <message>
        <source>{n} refused by Shopify</source>
        <translation>{n} geweigerd door Shopify</translation>
    </message>
    <message>
        <source>{n} did not happen</source>
        <translation>{n} niet gebeurd</translation>
    </message>
    <message>
        <source>{n} changed since and not sent</source>
        <translation>{n} intussen gewijzigd en niet verzonden</translation>
    </message>
    <message>
        <source>{n} half done</source>
        <translation>{n} half uitgevoerd</translation>
    </message>
    <message>
        <source>{n} with an answer not known yet</source>
        <translation>{n} met nog onbekend antwoord</translation>
    </message>
    <message>
        <source>{n} still to be checked</source>
        <translation>{n} nog te controleren</translation>
    </message>
    <message>
        <source>{n} not sent yet</source>
        <translation>{n} nog niet verzonden</translation>
    </message>
    <message>
        <source>{n} waiting</source>
        <translation>{n} wachtend</translation>
    </message>
    <message>
        <source>{n} withdrawn</source>
        <translation>{n} ingetrokken</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>The order of a summary.</extracomment>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Hervatten</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Withdraw them</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Laten staan</translation>
    </message>
    <message>
        <source>Look at those that want you</source>
        <translation>Bekijk wat op jou wacht</translation>
    </message>
    <message>
        <source>Show its orders</source>
        <translation>De bestellingen tonen</translation>
    </message>
    <message>
        <source>Show in journal</source>
        <translation>Tonen in logboek</translation>
    </message>
    <message>
        <source>Retry those that failed…</source>
        <translation>Mislukte opnieuw proberen…</translation>
    </message>
    <message>
        <source>Undo all…</source>
        <translation>Alles terugdraaien…</translation>
    </message>
    <message>
        <source>Progress of the batch</source>
        <translation>Voortgang van de reeks</translation>
    </message>
</context>
<context>
    <name>welcome</name>
    <message>
        <source>Welcome to FulfillDesk</source>
        <translation>Welkom bij FulfillDesk</translation>
    </message>
    <message>
        <source>Find any order at once, put a wrong fulfilment back to unfulfilled, and see beforehand what that does to your stock.</source>
        <translation>Vind elke bestelling meteen, zet een verkeerde uitvoering terug naar niet-uitgevoerd en zie vooraf wat dat met je voorraad doet.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Eerst rondkijken</translation>
    </message>
    <message>
        <source>The demo store is a bicycle shop on this computer: no account, no network, and nothing you do there can go wrong.</source>
        <translation>De demowinkel is een fietsenwinkel op deze computer: geen account, geen netwerk, en er kan niets misgaan.</translation>
    </message>
    <message>
        <source>Open the demo store</source>
        <translation>Demowinkel openen</translation>
    </message>
    <message>
        <source>Your stores</source>
        <translation>Je winkels</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Five minutes, step by step. The keys stay in this computer&apos;s key store, and your orders on this computer.</source>
        <translation>Vijf minuten, stap voor stap. De sleutels blijven in de sleutelopslag van deze computer en je bestellingen op deze computer.</translation>
    </message>
    <message>
        <source>Connect your store</source>
        <translation>Je winkel koppelen</translation>
    </message>
    <message>
        <source>Connect store</source>
        <translation>Winkel koppelen</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Connect another store…</source>
        <translation>Andere winkel koppelen…</translation>
    </message>
    <message>
        <source>{name} (demo store)</source>
        <translation>{name} (demowinkel)</translation>
    </message>
    <message>
        <source>Demo store</source>
        <translation>Demowinkel</translation>
    </message>
    <message>
        <source>Open the demo store</source>
        <translation>Demowinkel openen</translation>
    </message>
    <message>
        <source>Search orders</source>
        <translation>Bestellingen zoeken</translation>
    </message>
    <message>
        <source>Quit FulfillDesk</source>
        <translation>FulfillDesk afsluiten</translation>
    </message>
</context>
</TS>
