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
        <source>waiting %Ln min</source>
        <translation>
            <numerusform>wacht %Ln min</numerusform>
            <numerusform>wacht %Ln min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %Ln hours</source>
        <translation>
            <numerusform>wacht %Ln uur</numerusform>
            <numerusform>wacht %Ln uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting %Ln days</source>
        <translation>
            <numerusform>wacht %Ln dag</numerusform>
            <numerusform>wacht %Ln dagen</numerusform>
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
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Laatste %Ln dag</numerusform>
            <numerusform>Laatste %Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paid orders</source>
        <translation>
            <numerusform>%Ln betaalde bestelling</numerusform>
            <numerusform>%Ln betaalde bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checks look back %Ln days. Of orders paid before that only those are counted that still have open work or were changed since.</source>
        <translation>
            <numerusform>De controles kijken %Ln dag terug. Van bestellingen die eerder zijn betaald, tellen alleen die mee waaraan nog werk openstaat of die sindsdien zijn gewijzigd.</numerusform>
            <numerusform>De controles kijken %Ln dagen terug. Van bestellingen die eerder zijn betaald, tellen alleen die mee waaraan nog werk openstaat of die sindsdien zijn gewijzigd.</numerusform>
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
            <numerusform>%Ln tonen</numerusform>
            <numerusform>Alle %Ln tonen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln entries were searched.</source>
        <translation>
            <numerusform>Alleen de nieuwste %Ln logboekregel is doorzocht.</numerusform>
            <numerusform>Alleen de nieuwste %Ln logboekregels zijn doorzocht.</numerusform>
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
            <numerusform>%Ln resultaat geselecteerd</numerusform>
            <numerusform>Alle %Ln resultaten geselecteerd</numerusform>
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
            <numerusform>Dit kan met hoogstens %Ln bestelling tegelijk. Maak de lijst korter met een zoekterm of filter en doe de rest daarna.</numerusform>
            <numerusform>Dit kan met hoogstens %Ln bestellingen tegelijk. Maak de lijst korter met een zoekterm of filter en doe de rest daarna.</numerusform>
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
            <numerusform>%Ln actie is half gedaan en wacht op jou.</numerusform>
            <numerusform>%Ln acties zijn half gedaan en wachten op jou.</numerusform>
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
            <numerusform>De %Ln actie intrekken die niet verzonden is? Wat al verzonden is, blijft staan.</numerusform>
            <numerusform>De %Ln acties intrekken die niet verzonden zijn? Wat al verzonden is, blijft staan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions were not sent yet. They wait until somebody signs in again.</source>
        <translation>
            <numerusform>%Ln actie is nog niet verzonden. Die wacht tot iemand zich weer aanmeldt.</numerusform>
            <numerusform>%Ln acties zijn nog niet verzonden. Die wachten tot iemand zich weer aanmeldt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions were not sent yet. They are lost and will not be done.</source>
        <translation>
            <numerusform>%Ln actie is nog niet verzonden. Die gaat verloren en wordt niet gedaan.</numerusform>
            <numerusform>%Ln acties zijn nog niet verzonden. Die gaan verloren en worden niet gedaan.</numerusform>
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
        <source>%Ln orders no longer show who ordered.</source>
        <translation>
            <numerusform>Bij %Ln bestelling staat niet meer wie heeft besteld.</numerusform>
            <numerusform>Bij %Ln bestellingen staat niet meer wie heeft besteld.</numerusform>
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
    <message numerus="yes">
        <source>Of the orders paid in the last %Ln days:</source>
        <translation>
            <numerusform>Van de bestellingen die de afgelopen %Ln dag zijn betaald:</numerusform>
            <numerusform>Van de bestellingen die de afgelopen %Ln dagen zijn betaald:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had goods, and Shopify fulfilled {automatic} of these by itself.</source>
        <translation>
            <numerusform>%Ln met artikelen om te verzenden; daarvan voerde Shopify er {automatic} zelf uit.</numerusform>
            <numerusform>%Ln met artikelen om te verzenden; daarvan voerde Shopify er {automatic} zelf uit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln had only gift cards, and Shopify fulfilled {automatic} of these by itself.</source>
        <translation>
            <numerusform>%Ln met alleen cadeaubonnen; daarvan voerde Shopify er {automatic} zelf uit.</numerusform>
            <numerusform>%Ln met alleen cadeaubonnen; daarvan voerde Shopify er {automatic} zelf uit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more in the table</source>
        <translation>
            <numerusform>nog %Ln in de tabel</numerusform>
            <numerusform>nog %Ln in de tabel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln bevinding</numerusform>
            <numerusform>%Ln bevindingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders wait</source>
        <translation>
            <numerusform>%Ln bestelling wacht</numerusform>
            <numerusform>%Ln bestellingen wachten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually sent after %Ln hours</source>
        <translation>
            <numerusform>meestal na %Ln uur verzonden</numerusform>
            <numerusform>meestal na %Ln uur verzonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually sent after %Ln days</source>
        <translation>
            <numerusform>meestal na %Ln dag verzonden</numerusform>
            <numerusform>meestal na %Ln dagen verzonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln selected</source>
        <translation>
            <numerusform>%Ln geselecteerd</numerusform>
            <numerusform>Alle %Ln geselecteerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off %Ln findings</source>
        <translation>
            <numerusform>%Ln bevinding uitstellen</numerusform>
            <numerusform>%Ln bevindingen uitstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln findings as fine</source>
        <translation>
            <numerusform>%Ln bevinding als in orde markeren</numerusform>
            <numerusform>%Ln bevindingen als in orde markeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new findings.</source>
        <translation>
            <numerusform>%Ln nieuwe bevinding.</numerusform>
            <numerusform>%Ln nieuwe bevindingen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look at.</source>
        <translation>
            <numerusform>%Ln te bekijken.</numerusform>
            <numerusform>%Ln te bekijken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units are waiting at {service}, but their fulfilment has not been requested.</source>
        <translation>
            <numerusform>Er ligt %Ln stuk bij {service}, maar niemand heeft het aangevraagd.</numerusform>
            <numerusform>Er liggen %Ln stuks bij {service}, maar niemand heeft ze aangevraagd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} was asked to send %Ln units and does not answer.</source>
        <translation>
            <numerusform>{service} is gevraagd %Ln stuk te verzenden en antwoordt niet.</numerusform>
            <numerusform>{service} is gevraagd %Ln stuks te verzenden en antwoordt niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} accepted %Ln units and has given no tracking for them.</source>
        <translation>
            <numerusform>{service} heeft %Ln stuk geaccepteerd en daarvoor geen traceernummer gegeven.</numerusform>
            <numerusform>{service} heeft %Ln stuks geaccepteerd en daarvoor geen traceernummer gegeven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} will not send %Ln units.</source>
        <translation>
            <numerusform>{service} verzendt %Ln stuk niet.</numerusform>
            <numerusform>{service} verzendt %Ln stuks niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} was asked not to send %Ln units and does not answer.</source>
        <translation>
            <numerusform>{service} is gevraagd %Ln stuk niet te verzenden en antwoordt niet.</numerusform>
            <numerusform>{service} is gevraagd %Ln stuks niet te verzenden en antwoordt niet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{service} refuses to cancel %Ln units, and may still send them.</source>
        <translation>
            <numerusform>{service} weigert %Ln stuk te annuleren en kan het nog verzenden.</numerusform>
            <numerusform>{service} weigert %Ln stuks te annuleren en kan ze nog verzenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units are left at {location}, where nobody works.</source>
        <translation>
            <numerusform>Er ligt %Ln stuk bij {location}, waar niemand werkt.</numerusform>
            <numerusform>Er liggen %Ln stuks bij {location}, waar niemand werkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units were to be sent or fetched later, but {location} marked them as taken along.</source>
        <translation>
            <numerusform>%Ln stuk moest later worden verzonden of afgehaald, maar is bij {location} als meegenomen gemarkeerd.</numerusform>
            <numerusform>%Ln stuks moesten later worden verzonden of afgehaald, maar zijn bij {location} als meegenomen gemarkeerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units sold at the till of {location} were not handed over that day.</source>
        <translation>
            <numerusform>%Ln stuk dat aan de kassa van {location} is verkocht, is die dag niet meegegeven.</numerusform>
            <numerusform>%Ln stuks die aan de kassa van {location} zijn verkocht, zijn die dag niet meegegeven.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units of an online order left {location}.</source>
        <translation>
            <numerusform>%Ln stuk van een onlinebestelling ging weg bij {location}.</numerusform>
            <numerusform>%Ln stuks van een onlinebestelling gingen weg bij {location}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{action}: %Ln numbers differ from the forecast.</source>
        <translation>
            <numerusform>{action}: %Ln aantal wijkt af van de verwachting.</numerusform>
            <numerusform>{action}: %Ln aantallen wijken af van de verwachting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archived, and %Ln units are still to be sent.</source>
        <translation>
            <numerusform>Gearchiveerd, en %Ln stuk moet nog worden verzonden.</numerusform>
            <numerusform>Gearchiveerd, en %Ln stuks moeten nog worden verzonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part of it is gone; %Ln units are still to be sent.</source>
        <translation>
            <numerusform>Een deel is de deur uit; %Ln stuk moet nog worden verzonden.</numerusform>
            <numerusform>Een deel is de deur uit; %Ln stuks moeten nog worden verzonden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln units at {location} are on hold.</source>
        <translation>
            <numerusform>%Ln stuk bij {location} is gepauzeerd.</numerusform>
            <numerusform>%Ln stuks bij {location} zijn gepauzeerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things need attention</source>
        <translation>
            <numerusform>%Ln punt vraagt aandacht</numerusform>
            <numerusform>%Ln punten vragen aandacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put off for %Ln days</source>
        <translation>
            <numerusform>%Ln dag uitstellen</numerusform>
            <numerusform>%Ln dagen uitstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln orders</source>
        <translation>
            <numerusform>in %Ln bestelling</numerusform>
            <numerusform>in %Ln bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Within %Ln minutes</source>
        <translation>
            <numerusform>Binnen %Ln minuut</numerusform>
            <numerusform>Binnen %Ln minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln hours</source>
        <translation>
            <numerusform>Na %Ln uur</numerusform>
            <numerusform>Na %Ln uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln days</source>
        <translation>
            <numerusform>Na %Ln dag</numerusform>
            <numerusform>Na %Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions an hour</source>
        <translation>
            <numerusform>%Ln actie per uur</numerusform>
            <numerusform>%Ln acties per uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {allowed} within the last hour</source>
        <translation>
            <numerusform>%Ln van de {allowed} in het afgelopen uur</numerusform>
            <numerusform>%Ln van de {allowed} in het afgelopen uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules are on. After each sync they do their work by themselves, at most {limit} actions an hour. You can stop them here at any time; what is done by then stays done.</source>
        <translation>
            <numerusform>Er staat %Ln regel aan. Na elke synchronisatie doet die vanzelf wat er staat, hoogstens {limit} acties per uur. Je kunt hier op elk moment stoppen; wat dan gedaan is, blijft gedaan.</numerusform>
            <numerusform>Er staan %Ln regels aan. Na elke synchronisatie doen die vanzelf wat er staat, hoogstens {limit} acties per uur. Je kunt hier op elk moment stoppen; wat dan gedaan is, blijft gedaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln actions.</source>
        <translation>
            <numerusform>%Ln actie.</numerusform>
            <numerusform>%Ln acties.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left for a person.</source>
        <translation>
            <numerusform>%Ln aan een mens overgelaten.</numerusform>
            <numerusform>%Ln aan een mens overgelaten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders looked at</source>
        <translation>
            <numerusform>%Ln bestelling bekeken</numerusform>
            <numerusform>%Ln bestellingen bekeken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {all} orders with open work</source>
        <translation>
            <numerusform>%Ln van de {all} bestellingen met openstaand werk</numerusform>
            <numerusform>%Ln van de {all} bestellingen met openstaand werk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %Ln days</source>
        <translation>
            <numerusform>De laatste %Ln dag</numerusform>
            <numerusform>De laatste %Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln paid orders</source>
        <translation>
            <numerusform>van %Ln betaalde bestelling</numerusform>
            <numerusform>van %Ln betaalde bestellingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open orders and the last %Ln days</source>
        <translation>
            <numerusform>Openstaande en de laatste %Ln dag</numerusform>
            <numerusform>Openstaande en de laatste %Ln dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln days without a change</source>
        <translation>
            <numerusform>Na %Ln dag zonder wijziging</numerusform>
            <numerusform>Na %Ln dagen zonder wijziging</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>FulfillDesk could not find out the newest version just now. Try again when there is a network.</source>
        <translation>De nieuwste versie kon zojuist niet worden opgevraagd. Probeer het opnieuw als er een netwerk is.</translation>
    </message>
    <message>
        <source>The answer cannot be trusted, so it was not used.</source>
        <translation>Er kwam een antwoord dat niet te vertrouwen is; er wordt niets mee gedaan.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Versie {number}</translation>
    </message>
    <message>
        <source>Runs on Python {python} and Qt {qt}, {system}.</source>
        <translation>Draait op Python {python} en Qt {qt}, {system}.</translation>
    </message>
    <message>
        <source>Free to use under the MIT licence, with works of others under licences of their own. Not made, endorsed or supported by Shopify.</source>
        <translation>Vrij te gebruiken onder de MIT-licentie, met werk van anderen onder hun eigen licenties. Niet gemaakt, aanbevolen of ondersteund door Shopify.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenties</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Nieuwere versies</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Navragen…</translation>
    </message>
    <message>
        <source>When asked last, this was the newest version.</source>
        <translation>Bij de laatste navraag was dit de nieuwste versie.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Nog niet nagevraagd.</translation>
    </message>
    <message>
        <source>Nothing is ever installed by itself.</source>
        <translation>Er wordt nooit iets vanzelf geïnstalleerd.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Nu kijken</translation>
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
        <translation>Wat het annuleren van een deel van uitvoering {name} zou doen</translation>
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
        <translation>Oude traceergegevens behouden</translation>
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
        <translation>Wat het uitvoeren van de artikelen van {name} zou doen</translation>
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
        <translation>Wat het markeren van het werk van {name} als in behandeling zou doen</translation>
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
        <translation>Wat het markeren van het werk van {name} als niet-uitgevoerd zou doen</translation>
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
        <translation>Wat het pauzeren van het werk van {name} zou doen</translation>
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
        <translation>Wat het opheffen van de pauzering van het werk van {name} zou doen</translation>
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
        <translation>Wat het wijzigen van de locatie van het werk van {name} zou doen</translation>
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
        <translation>Wat het splitsen van het werk van {name} zou doen</translation>
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
        <translation>Wat het samenvoegen van het werk van {name} zou doen</translation>
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
        <translation>Wat het opnieuw plannen van het werk van {name} zou doen</translation>
    </message>
    <message>
        <source>Reschedule this work</source>
        <translation>Dit werk opnieuw plannen</translation>
    </message>
    <message>
        <source>Keep the old date</source>
        <translation>Oude datum behouden</translation>
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
        <translation>Wat het aanvragen van de uitvoering van {name} zou doen</translation>
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
        <translation>Wat het annuleren van de uitvoeringsaanvraag van {name} zou doen</translation>
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
        <translation>De service heeft de aanvraag nog niet geaccepteerd; die wordt ingetrokken.</translation>
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
        <translation>Wat het aanvragen van annulering van het werk van {name} zou doen</translation>
    </message>
    <message>
        <source>Let the service go on</source>
        <translation>De service laten doorgaan</translation>
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
        <translation>Wat het annuleren van de uitvoeringsopdracht van {name} zou doen</translation>
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
        <translation>Wat het archiveren van {name} zou doen</translation>
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
        <translation>Wat het uit het archief halen van {name} zou doen</translation>
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
        <translation>Wat het annuleren van bestelling {name} zou doen</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Bestelling behouden</translation>
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
        <translation>Oude notitie behouden</translation>
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
        <translation>Oude tags behouden</translation>
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
        <translation>Wat het toevoegen van tags aan {name} zou doen</translation>
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
        <translation>Wat het verwijderen van tags van {name} zou doen</translation>
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
        <translation>Oude adres behouden</translation>
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
        <translation>Zo laten</translation>
    </message>
    <message>
        <source>{order}: done.</source>
        <translation>{order}: gedaan.</translation>
    </message>
    <message>
        <source>{order}: half done. The fulfilment is cancelled, and the items that should stay fulfilled are not fulfilled again yet. Finish it, or take it back.</source>
        <translation>{order}: half gedaan. De uitvoering is geannuleerd, en de artikelen die uitgevoerd moesten blijven, zijn nog niet opnieuw uitgevoerd. Maak het af, of draai het terug.</translation>
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
        <translation>aangepast artikel of verwijderd product: er is geen voorraad om te wijzigen</translation>
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
        <translation>{order}: vastgelegd, maar niet verzonden. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>{order}: waiting to be sent ({action}). It is sent when the shop can be reached; if the order has changed by then, you are asked first.</source>
        <translation>{order}: wacht op verzending ({action}). Het wordt verzonden zodra de winkel bereikbaar is; is de bestelling dan gewijzigd, dan vraagt FulfillDesk het je eerst.</translation>
    </message>
    <message>
        <source>{order}: not sent, because the order has changed since you asked ({action}). Look at it again, or withdraw it.</source>
        <translation>{order}: niet verzonden, omdat de bestelling is gewijzigd sinds je verzoek ({action}). Bekijk het opnieuw, of trek het in.</translation>
    </message>
    <message>
        <source>{order}: it is not known yet whether Shopify did this. It is not sent again; FulfillDesk reads the order as soon as it can to find out.</source>
        <translation>{order}: het is nog niet bekend of Shopify dit heeft gedaan. Het wordt niet nog eens verzonden; FulfillDesk leest de bestelling zodra dat kan, om het na te gaan.</translation>
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
        <source>{done} Something turned out differently from the forecast.</source>
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
        <source>{order}: Shopify is working on this ({action}).</source>
        <translation>{order}: Shopify heeft dit in behandeling genomen ({action}).</translation>
    </message>
    <message>
        <source>{order}: something turned out differently from the forecast ({action}).</source>
        <translation>{order}: iets is anders uitgekomen dan verwacht ({action}).</translation>
    </message>
    <message>
        <source>Tell {service}: it may still send the parcel. The order keeps a reminder until somebody ticks that {service} was told.</source>
        <translation>Licht {service} in: die kan het pakket nog verzenden. De bestelling houdt een herinnering totdat iemand aanvinkt dat {service} is ingelicht.</translation>
    </message>
    <message>
        <source>Shopify’s words: “{words}”</source>
        <translation>De woorden van Shopify: “{words}”</translation>
    </message>
    <message>
        <source>The order changed since you asked. Nothing was sent. Please look again:</source>
        <translation>De bestelling is gewijzigd sinds je verzoek. Er is niets verzonden. Kijk het nog eens na:</translation>
    </message>
</context>
<context>
    <name>apps</name>
    <message>
        <source>not requested yet</source>
        <translation>nog niet aangevraagd</translation>
    </message>
    <message>
        <source>not requested, but marked as in progress</source>
        <translation>niet aangevraagd, wel als in behandeling gemarkeerd</translation>
    </message>
    <message>
        <source>planned for later, not requested yet</source>
        <translation>gepland voor later, nog niet aangevraagd</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>in de wacht</translation>
    </message>
    <message>
        <source>has not answered the request yet</source>
        <translation>heeft de aanvraag nog niet beantwoord</translation>
    </message>
    <message>
        <source>accepted the request</source>
        <translation>heeft de aanvraag geaccepteerd</translation>
    </message>
    <message>
        <source>declined the request</source>
        <translation>heeft de aanvraag afgewezen</translation>
    </message>
    <message>
        <source>was asked to cancel and has not answered yet</source>
        <translation>is gevraagd te annuleren en heeft nog niet geantwoord</translation>
    </message>
    <message>
        <source>refused to cancel</source>
        <translation>weigert te annuleren</translation>
    </message>
    <message>
        <source>agreed to cancel</source>
        <translation>is akkoord met annuleren</translation>
    </message>
    <message>
        <source>closed it without fulfilling everything</source>
        <translation>heeft het gesloten zonder alles uit te voeren</translation>
    </message>
    <message>
        <source>nothing left to do</source>
        <translation>niets meer te doen</translation>
    </message>
    <message>
        <source>has a label, not handed to the carrier yet</source>
        <translation>heeft een verzendlabel, nog niet bij de vervoerder</translation>
    </message>
    <message>
        <source>sent it; no news from the carrier yet</source>
        <translation>heeft het verzonden; nog geen bericht van de vervoerder</translation>
    </message>
    <message>
        <source>reported it as sent, without tracking</source>
        <translation>heeft het als verzonden gemeld, zonder traceernummer</translation>
    </message>
    <message>
        <source>sent it; the carrier has it</source>
        <translation>heeft het verzonden; de vervoerder heeft het</translation>
    </message>
    <message>
        <source>sent it; it could not be delivered</source>
        <translation>heeft het verzonden; het kon niet worden bezorgd</translation>
    </message>
    <message>
        <source>sent it; the customer can collect it</source>
        <translation>heeft het verzonden; de klant kan het afhalen</translation>
    </message>
    <message>
        <source>sent it; the customer has it</source>
        <translation>heeft het verzonden; de klant heeft het</translation>
    </message>
    <message>
        <source>the shop must act</source>
        <translation>de winkel is aan zet</translation>
    </message>
    <message>
        <source>the app must act</source>
        <translation>de app is aan zet</translation>
    </message>
    <message>
        <source>the carrier must act</source>
        <translation>de vervoerder is aan zet</translation>
    </message>
    <message>
        <source>nobody needs to act</source>
        <translation>niemand hoeft iets te doen</translation>
    </message>
    <message>
        <source>who must act is not known</source>
        <translation>wie aan zet is, is niet bekend</translation>
    </message>
</context>
<context>
    <name>automatic</name>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>{share} by Shopify itself</source>
        <translation>{share} door Shopify zelf</translation>
    </message>
    <message>
        <source>the first on {day}</source>
        <translation>de eerste op {day}</translation>
    </message>
    <message>
        <source>No paid order of this period is known here yet. The page fills by itself once the checks have run.</source>
        <translation>Van deze periode is hier nog geen betaalde bestelling bekend. De pagina vult zich vanzelf zodra de controles klaar zijn.</translation>
    </message>
    <message>
        <source>By Shopify itself</source>
        <translation>Door Shopify zelf</translation>
    </message>
    <message>
        <source>Within a minute in another way</source>
        <translation>Binnen een minuut op een andere manier</translation>
    </message>
    <message>
        <source>Later, or not yet</source>
        <translation>Later, of nog niet</translation>
    </message>
    <message>
        <source>Only gift cards</source>
        <translation>Alleen cadeaubonnen</translation>
    </message>
    <message>
        <source>Nothing to ship</source>
        <translation>Niets om te verzenden</translation>
    </message>
    <message>
        <source>Goods to ship</source>
        <translation>Artikelen om te verzenden</translation>
    </message>
    <message>
        <source>Goods, and what is not shipped</source>
        <translation>Artikelen, en wat niet wordt verzonden</translation>
    </message>
    <message>
        <source>No channel</source>
        <translation>Geen kanaal</translation>
    </message>
    <message>
        <source>Other channels</source>
        <translation>Andere kanalen</translation>
    </message>
    <message>
        <source>{name} · {share}</source>
        <translation>{name} · {share}</translation>
    </message>
    <message>
        <source>Paid orders by day</source>
        <translation>Betaalde bestellingen per dag</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Per kanaal</translation>
    </message>
    <message>
        <source>By kind of products</source>
        <translation>Per soort producten</translation>
    </message>
    <message>
        <source>share fulfilled by Shopify itself</source>
        <translation>deel dat Shopify zelf uitvoerde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanaal</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Producten</translation>
    </message>
    <message>
        <source>{what}: {how}</source>
        <translation>{what}: {how}</translation>
    </message>
    <message>
        <source>No stock</source>
        <translation>Geen voorraad</translation>
    </message>
    <message>
        <source>Pre-order</source>
        <translation>Voorbestelling</translation>
    </message>
    <message>
        <source>High risk of fraud</source>
        <translation>Hoog frauderisico</translation>
    </message>
    <message>
        <source>Address in doubt</source>
        <translation>Twijfel over het adres</translation>
    </message>
    <message>
        <source>Gift card, payment in doubt</source>
        <translation>Cadeaubon, twijfel over de betaling</translation>
    </message>
    <message>
        <source>Fulfilled automatically, though perhaps they should not be</source>
        <extracomment>The checks whose findings the page lists.</extracomment>
        <translation>Automatisch uitgevoerd, maar misschien ten onrechte</translation>
    </message>
    <message>
        <source>Fulfilled automatically by mistake</source>
        <translation>Ten onrechte automatisch uitgevoerd</translation>
    </message>
    <message>
        <source>None. Orders are listed here that Shopify fulfilled by itself without stock, before a pre-order had come in, at a high risk of fraud, with a doubtful address, or as a gift card whose payment was in doubt.</source>
        <translation>Geen. Hier staan bestellingen die Shopify zelf uitvoerde zonder voorraad, voordat een voorbestelling er was, met een hoog frauderisico, met een twijfelachtig adres, of als cadeaubon waarvan de betaling onzeker was.</translation>
    </message>
    <message>
        <source>Put back to unfulfilled…</source>
        <translation>Terugzetten naar niet-uitgevoerd…</translation>
    </message>
    <message>
        <source>Show these orders</source>
        <translation>Deze bestellingen tonen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>This shop seems to fulfil every paid order automatically.</source>
        <translation>Deze winkel lijkt elke betaalde bestelling automatisch uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil every paid order automatically, since {day}.</source>
        <translation>Deze winkel lijkt sinds {day} elke betaalde bestelling automatisch uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil only gift cards automatically.</source>
        <translation>Deze winkel lijkt alleen cadeaubonnen automatisch uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil only gift cards automatically, since {day}.</source>
        <translation>Deze winkel lijkt sinds {day} alleen cadeaubonnen automatisch uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil nothing automatically.</source>
        <translation>Deze winkel lijkt niets automatisch uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil nothing automatically, since {day}.</source>
        <translation>Deze winkel lijkt sinds {day} niets automatisch uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil its goods by hand.</source>
        <translation>Deze winkel lijkt artikelen handmatig uit te voeren.</translation>
    </message>
    <message>
        <source>This shop seems to fulfil its goods by hand, since {day}.</source>
        <translation>Deze winkel lijkt sinds {day} artikelen handmatig uit te voeren.</translation>
    </message>
    <message>
        <source>Some orders are fulfilled automatically, and others are not.</source>
        <translation>Sommige bestellingen worden automatisch uitgevoerd en andere niet.</translation>
    </message>
    <message>
        <source>Since {day} some orders are fulfilled automatically, and others are not.</source>
        <translation>Sinds {day} worden sommige bestellingen automatisch uitgevoerd en andere niet.</translation>
    </message>
    <message>
        <source>There are too few orders to tell how this shop fulfils them.</source>
        <translation>Er zijn te weinig bestellingen om te zien hoe deze winkel ze uitvoert.</translation>
    </message>
    <message>
        <source>Since {day} there are too few orders to tell how this shop fulfils them.</source>
        <translation>Sinds {day} zijn er te weinig bestellingen om te zien hoe deze winkel ze uitvoert.</translation>
    </message>
    <message>
        <source>Until then it was every paid order.</source>
        <translation>Tot die dag was het elke betaalde bestelling.</translation>
    </message>
    <message>
        <source>Until then it was only gift cards.</source>
        <translation>Tot die dag waren het alleen cadeaubonnen.</translation>
    </message>
    <message>
        <source>Until then it was nothing at all.</source>
        <translation>Tot die dag was het helemaal niets.</translation>
    </message>
    <message>
        <source>Until then goods were fulfilled by hand.</source>
        <translation>Tot die dag werden artikelen handmatig uitgevoerd.</translation>
    </message>
    <message>
        <source>Until then it was some of the orders.</source>
        <translation>Tot die dag was het een deel van de bestellingen.</translation>
    </message>
    <message>
        <source>The orders leave hardly any doubt.</source>
        <translation>De bestellingen laten nauwelijks twijfel bestaan.</translation>
    </message>
    <message>
        <source>This is likely, but not certain: there are few orders, or not all of them agree.</source>
        <translation>Dit is waarschijnlijk, maar niet zeker: er zijn weinig bestellingen, of ze wijzen niet allemaal dezelfde kant op.</translation>
    </message>
    <message>
        <source>It is not clear whether gift cards are sent automatically: hardly any were sold.</source>
        <translation>Of cadeaubonnen automatisch worden verstuurd, is niet te zeggen: er zijn er nauwelijks verkocht.</translation>
    </message>
    <message>
        <source>None of the three choices explains that. An app or a Shopify Flow workflow may fulfil some of them.</source>
        <translation>Geen van de drie keuzes verklaart dat. Misschien voert een app of een workflow in Shopify Flow een deel ervan uit.</translation>
    </message>
    <message>
        <source>What the orders show</source>
        <translation>Wat de bestellingen vertellen</translation>
    </message>
    <message>
        <source>Of the orders paid since then:</source>
        <translation>Van de bestellingen die sindsdien zijn betaald:</translation>
    </message>
    <message>
        <source>Shopify does not tell programs what is set. FulfillDesk infers it from the orders, by looking for a fulfilment of everything, without tracking, within a minute of the payment.</source>
        <translation>Shopify vertelt aan geen enkel programma wat er is ingesteld. FulfillDesk leidt het af uit de bestellingen, door te zoeken naar een uitvoering van alles, zonder traceernummer, binnen een minuut na de betaling.</translation>
    </message>
    <message>
        <source>Shopify’s own setting</source>
        <translation>De instelling in Shopify zelf</translation>
    </message>
    <message>
        <source>In the Shopify admin: Settings &gt; Checkout &gt; Order processing, under “After an order has been paid”.</source>
        <translation>In het Shopify-beheercentrum: Instellingen &gt; Checkout &gt; Orderverwerking, onder “Nadat een bestelling is betaald”.</translation>
    </message>
    <message>
        <source>Automatically fulfil the order’s items</source>
        <extracomment>Name and meaning of the three choices, in Shopify&apos;s order.</extracomment>
        <translation>De artikelen van de bestelling automatisch uitvoeren</translation>
    </message>
    <message>
        <source>Every item counts as sent the moment it is paid, whether or not it is in stock or packed. Right for shops in which nobody packs anything.</source>
        <translation>Elk artikel geldt als verzonden zodra het is betaald, of het nu op voorraad en ingepakt is of niet. Geschikt voor winkels waar niemand iets inpakt.</translation>
    </message>
    <message>
        <source>Automatically fulfil only the gift cards</source>
        <translation>Alleen de cadeaubonnen automatisch uitvoeren</translation>
    </message>
    <message>
        <source>The customer gets the gift card by e-mail at once; everything else waits for a person. Right for most shops.</source>
        <translation>De klant krijgt de cadeaubon meteen per e-mail; al het andere wacht tot iemand het uitvoert. Geschikt voor de meeste winkels.</translation>
    </message>
    <message>
        <source>Do not automatically fulfil any items</source>
        <translation>Geen artikelen automatisch uitvoeren</translation>
    </message>
    <message>
        <source>Everything waits for a person, gift cards too: the customer has to wait for them.</source>
        <translation>Alles wacht tot iemand het uitvoert, ook cadeaubonnen: daar moet de klant dan op wachten.</translation>
    </message>
    <message>
        <source>Seems to be set</source>
        <translation>Lijkt ingesteld</translation>
    </message>
    <message>
        <source>Shopify POS is something else: what a customer takes along is fulfilled at the till at once, whatever is set here. Those orders count as “within a minute in another way”.</source>
        <translation>Shopify POS staat hier los van: wat een klant meeneemt, wordt aan de kassa meteen uitgevoerd, wat hier ook is ingesteld. Die bestellingen tellen als “binnen een minuut op een andere manier”.</translation>
    </message>
    <message>
        <source>“Automatically archive the order”, in the same place, hides an order once it is fulfilled and paid. It fulfils nothing.</source>
        <translation>“De bestelling automatisch archiveren”, op dezelfde plek, verbergt een bestelling zodra die is uitgevoerd en betaald. Er wordt niets mee uitgevoerd.</translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message>
        <source>Every order in this list is selected, including those that you would have to scroll to.</source>
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
        <translation>Hieronder zie je waarom elke bestelling is overgeslagen.</translation>
    </message>
    <message>
        <source>Nothing can be taken back. Below you see why each order is left out.</source>
        <translation>Er kan niets worden teruggedraaid. Hieronder zie je waarom elke bestelling is overgeslagen.</translation>
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
        <translation>Beslissing nodig</translation>
    </message>
    <message>
        <source>Left out unless you tick them. An order with several of these needs a tick at each.</source>
        <translation>Overgeslagen, tenzij je ze aanvinkt. Een bestelling met meerdere hiervan heeft bij elk een vinkje nodig.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Overgeslagen</translation>
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
        <source>The shop cannot be reached, so these are the orders and the stock as they were saved. Your answer is written down and waits; it is sent once the shop can be reached again, and you are shown first what has changed by then.</source>
        <translation>De winkel is niet bereikbaar; dit zijn de bestellingen en de voorraad zoals ze zijn opgeslagen. Je antwoord wordt vastgelegd en wacht; het wordt verzonden zodra de winkel er weer is, en wat dan gewijzigd is, wordt eerst aan je voorgelegd.</translation>
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
    <name>charts</name>
    <message>
        <source>Show as table</source>
        <translation>Als tabel tonen</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als grafiek tonen</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Er is niets te tonen.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Aandeel</translation>
    </message>
    <message>
        <source>Enter opens the orders.</source>
        <translation>Enter opent de bestellingen.</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
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
        <translation>FulfillDesk vroeg om {asked} en Shopify antwoordde met {served}. Het meeste zal werken; kijk of er een nieuwere versie van FulfillDesk is.</translation>
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
        <translation>Shopify weigerde een actie, omdat je eigen account {rights} mist. Vraag de eigenaar van de winkel erom, in het Shopify-beheercentrum onder “Instellingen”, “Gebruikers”.</translation>
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
        <translation>Bestellingen tonen de naam, de e-mail en het adres die bij het afrekenen zijn opgegeven. De gegevens van de klant zelf blijven verborgen tot de app {missing} heeft.</translation>
    </message>
    <message>
        <source>There is no order yet to see this from.</source>
        <translation>Er is nog geen bestelling waaraan dat te zien is.</translation>
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
        <translation>tonen welk product bij een orderregel hoort</translation>
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
        <translation>tonen en wijzigen wat je eigen locaties moeten verzenden</translation>
    </message>
    <message>
        <source>show and change what fulfilment services have to send</source>
        <translation>tonen en wijzigen wat fulfilmentservices moeten verzenden</translation>
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
    <name>checks</name>
    <message>
        <source>Apps and services</source>
        <translation>Apps en services</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kassa</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Voorraad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Automatic fulfilment</source>
        <translation>Automatische uitvoering</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle controles</translation>
    </message>
    <message>
        <source>Checked: {moment}</source>
        <translation>Gecontroleerd: {moment}</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Nog niet gecontroleerd</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Nu controleren</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controle loopt…</translation>
    </message>
    <message>
        <source>Everything agrees</source>
        <translation>Alles klopt</translation>
    </message>
    <message>
        <source>Orders, apps and stock agree. The checks run again after every sync.</source>
        <translation>Bestellingen, apps en voorraad komen overeen. Na elke synchronisatie wordt opnieuw gecontroleerd.</translation>
    </message>
    <message>
        <source>Nothing was checked yet</source>
        <translation>Er is nog niets gecontroleerd</translation>
    </message>
    <message>
        <source>The checks run by themselves once the orders have been fetched.</source>
        <translation>De controles beginnen vanzelf zodra de bestellingen zijn opgehaald.</translation>
    </message>
    <message>
        <source>Oldest: {moment}</source>
        <translation>Oudste: {moment}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>niets gevonden</translation>
    </message>
    <message>
        <source>usually sent within an hour</source>
        <translation>meestal binnen een uur verzonden</translation>
    </message>
    <message>
        <source>Nothing found. There is nothing to do here.</source>
        <translation>Niets gevonden. Hier is niets te doen.</translation>
    </message>
    <message>
        <source>Nothing was put off.</source>
        <translation>Er is niets uitgesteld.</translation>
    </message>
    <message>
        <source>Nothing was marked as fine.</source>
        <translation>Er is niets als in orde gemarkeerd.</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Te bekijken: {count}</translation>
    </message>
    <message>
        <source>Put off: {count}</source>
        <translation>Uitgesteld: {count}</translation>
    </message>
    <message>
        <source>Marked as fine: {count}</source>
        <translation>In orde: {count}</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>Welke bevindingen worden getoond</translation>
    </message>
    <message>
        <source>Threshold: {limits}</source>
        <translation>Drempel: {limits}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>What to do: {words}</source>
        <translation>Wat je kunt doen: {words}</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Wat er mis is</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Wat erover is gezegd</translation>
    </message>
    <message>
        <source>Findings: {check}</source>
        <translation>Bevindingen: {check}</translation>
    </message>
    <message>
        <source>Until {until}, by {person} ({when})</source>
        <translation>Tot {until}, door {person} ({when})</translation>
    </message>
    <message>
        <source>Supplier told by {person} ({when})</source>
        <translation>Leverancier ingelicht door {person} ({when})</translation>
    </message>
    <message>
        <source>Fine, by {person} ({when})</source>
        <translation>In orde, volgens {person} ({when})</translation>
    </message>
    <message>
        <source>Show these orders</source>
        <translation>Deze bestellingen tonen</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Tot morgen</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Een week</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>Een maand</translation>
    </message>
    <message>
        <source>Until a date…</source>
        <translation>Tot een datum…</translation>
    </message>
    <message>
        <source>Mark as fine…</source>
        <translation>Markeren als in orde…</translation>
    </message>
    <message>
        <source>Supplier told</source>
        <translation>Leverancier ingelicht</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Weer meetellen</translation>
    </message>
    <message>
        <source>Open in the journal</source>
        <translation>Openen in het logboek</translation>
    </message>
    <message>
        <source>Other actions</source>
        <translation>Andere acties</translation>
    </message>
    <message>
        <source>This can only be done with one order at a time.</source>
        <translation>Dit kan alleen met één bestelling tegelijk.</translation>
    </message>
    <message>
        <source>Copy text for the app’s support</source>
        <translation>Tekst voor de helpdesk van de app kopiëren</translation>
    </message>
    <message>
        <source>Copied. Paste it into your message to the app’s support.</source>
        <translation>Gekopieerd. Plak het in je bericht aan de helpdesk van de app.</translation>
    </message>
    <message>
        <source>Checks: {check}</source>
        <translation>Controles: {check}</translation>
    </message>
    <message>
        <source>The orders that this is about are not on this computer.</source>
        <translation>Er zijn op deze computer geen bestellingen waar dit over gaat.</translation>
    </message>
    <message>
        <source>What is still wrong on that day comes back. Nothing changes in Shopify.</source>
        <translation>Wat op die dag nog niet klopt, komt terug. In Shopify verandert niets.</translation>
    </message>
    <message>
        <source>This is as it should be, and no longer counts. If it happens again, it is found again. Nothing changes in Shopify.</source>
        <translation>Dit is zoals het hoort en telt niet meer mee. Gebeurt het opnieuw, dan wordt het weer gevonden. In Shopify verandert niets.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Put off until this day</source>
        <translation>Tot deze dag uitstellen</translation>
    </message>
    <message>
        <source>Note, for whoever reads this later</source>
        <translation>Notitie, voor wie dit later leest</translation>
    </message>
    <message>
        <source>Mark as fine</source>
        <translation>Markeren als in orde</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Open laten staan</translation>
    </message>
    <message>
        <source>Checks of {shop}</source>
        <translation>Controles van {shop}</translation>
    </message>
    <message>
        <source>request fulfilment from the app, or change the location to your own and send it yourself.</source>
        <translation>vraag de uitvoering aan bij de app, of wijzig de locatie in je eigen en verzend het zelf.</translation>
    </message>
    <message>
        <source>as long as the app has not accepted, cancelling the request works at once. The work then comes free: request it again, change its location, or fulfil it yourself.</source>
        <translation>zolang de app niet heeft geaccepteerd, kun je de aanvraag meteen annuleren. Het werk komt dan vrij: vraag het opnieuw aan, wijzig de locatie of voer het zelf uit.</translation>
    </message>
    <message>
        <source>ask the app’s support first. To take the work back, request cancellation; the app must agree before the work comes free.</source>
        <translation>vraag het eerst aan de helpdesk van de app. Wil je het werk terug, vraag dan annulering aan; de app moet akkoord gaan voordat het werk vrijkomt.</translation>
    </message>
    <message>
        <source>change the location to your own and send it yourself, or request fulfilment again.</source>
        <translation>wijzig de locatie in je eigen en verzend het zelf, of vraag de uitvoering opnieuw aan.</translation>
    </message>
    <message>
        <source>only the app can answer. Write to its support; as soon as it agrees, the work comes free by itself.</source>
        <translation>alleen de app kan antwoorden. Schrijf naar de helpdesk; zodra de app akkoord is, komt het werk vanzelf vrij.</translation>
    </message>
    <message>
        <source>only the app can stop this. Write to its support; if the items have left already, agree on a return.</source>
        <translation>alleen de app kan dit tegenhouden. Schrijf naar de helpdesk; zijn de artikelen al weg, spreek dan een retour af.</translation>
    </message>
    <message>
        <source>change the location to one where somebody works. If the app was removed only a while ago, ask its support whether the items have left already.</source>
        <translation>wijzig de locatie in een waar iemand werkt. Is de app nog maar kort geleden verwijderd, vraag dan de helpdesk of de artikelen al weg zijn.</translation>
    </message>
    <message>
        <source>tell the app’s support not to send these items. If the app is to send them after all, cancel the fulfilment that was made by hand.</source>
        <translation>laat de helpdesk van de app weten dat deze artikelen niet verzonden moeten worden. Moet de app ze toch verzenden, annuleer dan de uitvoering die handmatig is gedaan.</translation>
    </message>
    <message>
        <source>cancelling in Shopify does not reach the supplier. Send the text to its support or cancel the order there, and then tick here that the supplier was told.</source>
        <translation>annuleren in Shopify komt niet bij de leverancier aan. Stuur de tekst naar de helpdesk of annuleer de bestelling daar, en vink hier aan dat de leverancier is ingelicht.</translation>
    </message>
    <message>
        <source>Never requested</source>
        <translation>Nooit aangevraagd</translation>
    </message>
    <message>
        <source>This work is with an app or service that has not been asked to send it. It will not be sent until somebody asks.</source>
        <translation>Dit werk ligt bij een app of service die niemand heeft gevraagd het te verzenden. Het gaat pas weg als iemand dat aanvraagt.</translation>
    </message>
    <message>
        <source>Request not answered</source>
        <translation>Aanvraag niet beantwoord</translation>
    </message>
    <message>
        <source>The app was asked to send these items and has said neither yes nor no. It may never have seen the request, and the customer waits.</source>
        <translation>De app is gevraagd deze artikelen te verzenden en heeft geen ja of nee gezegd. Misschien is de aanvraag nooit gezien, en de klant wacht.</translation>
    </message>
    <message>
        <source>Accepted, no tracking</source>
        <translation>Geaccepteerd, geen traceernummer</translation>
    </message>
    <message>
        <source>The app has accepted the work and no parcel has come of it yet. The customer waits for a tracking number, and nobody else can send the items meanwhile.</source>
        <translation>De app heeft het werk geaccepteerd, maar er is nog geen pakket. De klant wacht op een traceernummer en niemand anders kan de artikelen intussen verzenden.</translation>
    </message>
    <message>
        <source>Request declined</source>
        <translation>Aanvraag afgewezen</translation>
    </message>
    <message>
        <source>The app has declined this work or given it back undone. Nobody sends it until it is asked again or goes to another location.</source>
        <translation>De app heeft dit werk afgewezen of onafgemaakt teruggegeven. Niemand verzendt het tot het opnieuw wordt aangevraagd of naar een andere locatie gaat.</translation>
    </message>
    <message>
        <source>Cancellation not answered</source>
        <translation>Annulering niet beantwoord</translation>
    </message>
    <message>
        <source>The app was asked to stop and has not answered. Until it agrees it may still send the items.</source>
        <translation>De app is gevraagd te stoppen en heeft niet geantwoord. Tot de app akkoord is, kunnen de artikelen nog worden verzonden.</translation>
    </message>
    <message>
        <source>Cancellation refused</source>
        <translation>Annulering geweigerd</translation>
    </message>
    <message>
        <source>The app was asked to stop and has refused. It will send items that nobody wants any more unless somebody contacts it.</source>
        <translation>De app is gevraagd te stoppen en heeft dat geweigerd. Wat niemand meer wil, gaat toch weg als niemand contact opneemt.</translation>
    </message>
    <message>
        <source>Left at a closed location</source>
        <translation>Ligt op een opgeheven locatie</translation>
    </message>
    <message>
        <source>This work is at a location that was closed, or whose app was removed. Nobody looks at it there, so it is never sent.</source>
        <translation>Dit werk ligt op een locatie die is gesloten of waarvan de app is verwijderd. Daar kijkt niemand ernaar, dus het gaat nooit weg.</translation>
    </message>
    <message>
        <source>Fulfilled by hand as well</source>
        <translation>Ook handmatig uitgevoerd</translation>
    </message>
    <message>
        <source>Somebody fulfilled these items by hand while the app still has the request for them. It may send them a second time.</source>
        <translation>Iemand heeft deze artikelen handmatig uitgevoerd terwijl de app de aanvraag nog heeft. De app kan ze nog een keer verzenden.</translation>
    </message>
    <message>
        <source>Supplier to be told</source>
        <translation>Leverancier nog inlichten</translation>
    </message>
    <message>
        <source>The app’s fulfilment was cancelled in Shopify, and the supplier does not know that. It may still send the items, or fulfil the order again at its next sync.</source>
        <translation>De uitvoering van de app is in Shopify geannuleerd en de leverancier weet dat niet. De artikelen kunnen nog worden verzonden, of de app voert de bestelling bij de volgende synchronisatie opnieuw uit.</translation>
    </message>
    <message>
        <source>Marked as taken along</source>
        <translation>Als meegenomen gemarkeerd</translation>
    </message>
    <message>
        <source>These items were sold at the till to be sent or fetched later, and are marked as handed over. Nobody will pack them, and the stock reads too low.</source>
        <translation>Deze artikelen zijn aan de kassa verkocht om later te verzenden of af te halen, maar zijn als meegegeven gemarkeerd. Niemand pakt ze in en de voorraad staat te laag.</translation>
    </message>
    <message>
        <source>Till sales still open</source>
        <translation>Kassaverkopen nog open</translation>
    </message>
    <message>
        <source>Goods sold at the till are usually handed over at once, but these sales were still open after that day. Either the goods are still here, or the stock reads too high.</source>
        <translation>Wat aan de kassa wordt verkocht, gaat meestal meteen mee, maar deze verkopen stonden na die dag nog open. Of de artikelen zijn er nog, of de voorraad staat te hoog.</translation>
    </message>
    <message>
        <source>Online orders sent from a till</source>
        <translation>Online, vanuit de winkel verzonden</translation>
    </message>
    <message>
        <source>These online orders were fulfilled from a shop’s own location. Its shelves may now be short of what customers find there.</source>
        <translation>Deze onlinebestellingen zijn uitgevoerd vanaf een winkellocatie. In de schappen ligt nu misschien te weinig van wat klanten daar zoeken.</translation>
    </message>
    <message>
        <source>Refunded at another location</source>
        <translation>Elders terugbetaald</translation>
    </message>
    <message>
        <source>The money was refunded at a different location from the sale. The goods may have come back there while the stock was put back elsewhere.</source>
        <translation>Het geld is op een andere locatie teruggegeven dan waar is verkocht. De artikelen kunnen daar zijn teruggekomen terwijl de voorraad elders is teruggeboekt.</translation>
    </message>
    <message>
        <source>Committed does not match</source>
        <translation>Toegewezen klopt niet</translation>
    </message>
    <message>
        <source>Shopify holds back a different number of units from what the open orders ask for. You sell too much or too little of the item until this is put right.</source>
        <translation>Shopify houdt een ander aantal vast dan de openstaande bestellingen vragen. Je verkoopt te veel of te weinig van het artikel tot dit is rechtgezet.</translation>
    </message>
    <message>
        <source>Available below zero</source>
        <translation>Beschikbaar onder nul</translation>
    </message>
    <message>
        <source>More of the item is sold than there is. Some of these orders cannot be sent until stock comes in.</source>
        <translation>Er is meer van het artikel verkocht dan er is. Een deel van deze bestellingen kan pas weg als er voorraad binnenkomt.</translation>
    </message>
    <message>
        <source>Fulfilled where not stocked</source>
        <translation>Uitgevoerd waar het niet ligt</translation>
    </message>
    <message>
        <source>Units left a location that does not stock the item. They were not counted off anywhere, so the stock of another location reads too high.</source>
        <translation>Er zijn stuks weggegaan van een locatie die het artikel niet voert. Ze zijn nergens afgeboekt, dus de voorraad van een andere locatie staat te hoog.</translation>
    </message>
    <message>
        <source>Differs from forecast</source>
        <translation>Anders uitgekomen</translation>
    </message>
    <message>
        <source>An action turned out differently from its forecast, and nobody has done anything about the order since. A number in Shopify may be wrong because of it.</source>
        <translation>Een actie kwam anders uit dan verwacht, en niemand heeft daarna iets met de bestelling gedaan. Daardoor kan een aantal in Shopify niet kloppen.</translation>
    </message>
    <message>
        <source>Put back and left alone</source>
        <translation>Teruggezet en blijven liggen</translation>
    </message>
    <message>
        <source>A fulfilment was cancelled, and nobody has touched the order since. The customer may be waiting for a parcel that nobody is packing.</source>
        <translation>Een uitvoering is geannuleerd en daarna heeft niemand de bestelling aangeraakt. De klant wacht misschien op een pakket dat niemand inpakt.</translation>
    </message>
    <message>
        <source>Archived with open work</source>
        <translation>Gearchiveerd met openstaand werk</translation>
    </message>
    <message>
        <source>The order is archived, and something of it is still to be sent. In Shopify archived orders are easily overlooked.</source>
        <translation>De bestelling is gearchiveerd en er moet nog iets van weg. In Shopify worden gearchiveerde bestellingen makkelijk over het hoofd gezien.</translation>
    </message>
    <message>
        <source>Partly fulfilled and stalled</source>
        <translation>Deels uitgevoerd en stilgevallen</translation>
    </message>
    <message>
        <source>Part of the order is gone, and nothing has happened since. The customer waits for the rest.</source>
        <translation>Een deel van de bestelling is de deur uit en daarna is er niets gebeurd. De klant wacht op de rest.</translation>
    </message>
    <message>
        <source>On hold for a long time</source>
        <translation>Lang gepauzeerd</translation>
    </message>
    <message>
        <source>Nobody can fulfil this work until the hold is released. Holds that are forgotten keep customers waiting.</source>
        <translation>Niemand kan dit werk uitvoeren tot de pauzering is opgeheven. Een vergeten pauzering laat klanten wachten.</translation>
    </message>
    <message>
        <source>Label bought, no scan</source>
        <translation>Label gekocht, geen scan</translation>
    </message>
    <message>
        <source>A label was bought, and the carrier has not seen the parcel. It may still lie in the warehouse, and the customer was told that it is on its way.</source>
        <translation>Er is een verzendlabel gekocht en de vervoerder heeft het pakket niet gezien. Misschien ligt het nog in het magazijn, terwijl de klant denkt dat het onderweg is.</translation>
    </message>
    <message>
        <source>Fulfilled twice</source>
        <translation>Twee keer uitgevoerd</translation>
    </message>
    <message>
        <source>Two fulfilments of the same items were made within minutes. The items may be sent twice, and are counted off twice.</source>
        <translation>Dezelfde artikelen zijn binnen enkele minuten twee keer uitgevoerd. Ze worden misschien twee keer verzonden en zijn twee keer afgeboekt.</translation>
    </message>
    <message>
        <source>Fulfilled without stock</source>
        <translation>Uitgevoerd zonder voorraad</translation>
    </message>
    <message>
        <source>Shopify fulfilled these by itself while there was no stock. The customer was told of a parcel that cannot be packed.</source>
        <translation>Shopify heeft deze automatisch uitgevoerd terwijl er geen voorraad was. De klant kreeg bericht van een pakket dat niet kan worden ingepakt.</translation>
    </message>
    <message>
        <source>Pre-orders fulfilled</source>
        <translation>Voorbestellingen uitgevoerd</translation>
    </message>
    <message>
        <source>Shopify fulfilled these by itself although they carry a pre-order tag. They read as sent before the goods have come in.</source>
        <translation>Shopify heeft deze automatisch uitgevoerd hoewel ze een tag voor voorbestellingen hebben. Ze gelden als verzonden voordat de artikelen binnen zijn.</translation>
    </message>
    <message>
        <source>Fulfilled despite high risk</source>
        <translation>Uitgevoerd ondanks hoog risico</translation>
    </message>
    <message>
        <source>Shopify fulfilled these by itself although it thinks fraud is likely. Somebody should look before the goods leave.</source>
        <translation>Shopify heeft deze automatisch uitgevoerd hoewel het fraude waarschijnlijk vindt. Laat iemand kijken voordat de artikelen weggaan.</translation>
    </message>
    <message>
        <source>Fulfilled despite a doubtful address</source>
        <translation>Uitgevoerd ondanks twijfelachtig adres</translation>
    </message>
    <message>
        <source>Shopify fulfilled these by itself although it doubts the address. A parcel to it may come back.</source>
        <translation>Shopify heeft deze automatisch uitgevoerd hoewel het aan het adres twijfelt. Een pakket daarheen kan terugkomen.</translation>
    </message>
    <message>
        <source>Gift cards sent too soon</source>
        <translation>Cadeaubonnen te vroeg verstuurd</translation>
    </message>
    <message>
        <source>Gift cards went out by themselves before the payment was beyond doubt. A card can be spent the same minute, and you cannot get it back.</source>
        <translation>Cadeaubonnen zijn automatisch verstuurd voordat de betaling zeker was. Een bon kan nog dezelfde minuut worden besteed en krijg je niet terug.</translation>
    </message>
    <message>
        <source>Another check</source>
        <translation>Een andere controle</translation>
    </message>
    <message>
        <source>{parcel} was fulfilled by hand, and {service} still has the request.</source>
        <translation>{parcel} is handmatig uitgevoerd, maar {service} heeft de aanvraag nog.</translation>
    </message>
    <message>
        <source>{parcel} was cancelled in Shopify; {service} does not know that yet.</source>
        <translation>{parcel} is in Shopify geannuleerd; {service} weet dat nog niet.</translation>
    </message>
    <message>
        <source>Sold at {sold_at}, refunded at {location}.</source>
        <translation>Verkocht bij {sold_at}, terugbetaald bij {location}.</translation>
    </message>
    <message>
        <source>{item} at {location}: {committed} committed, but open orders ask for {claimed}.</source>
        <translation>{item} bij {location}: {committed} toegewezen, maar openstaande bestellingen vragen om {claimed}.</translation>
    </message>
    <message>
        <source>{item} at {location}: {available} available; no open order asks for it.</source>
        <translation>{item} bij {location}: {available} beschikbaar; geen openstaande bestelling vraagt erom.</translation>
    </message>
    <message>
        <source>{item} at {location}: {available} available; open orders ask for {claimed}.</source>
        <translation>{item} bij {location}: {available} beschikbaar; openstaande bestellingen vragen om {claimed}.</translation>
    </message>
    <message>
        <source>{parcel}: {item} left {location}, which does not stock it.</source>
        <translation>{parcel}: {item} ging weg bij {location}, waar het niet op voorraad wordt gehouden.</translation>
    </message>
    <message>
        <source>{parcel} was cancelled, and nothing has happened since.</source>
        <translation>{parcel} is geannuleerd en daarna is er niets gebeurd.</translation>
    </message>
    <message>
        <source>{parcel}: label {number} was bought, and the carrier has not seen it.</source>
        <translation>{parcel}: label {number} is gekocht en de vervoerder heeft het niet gezien.</translation>
    </message>
    <message>
        <source>{parcel}: a label was bought, and the carrier has not seen it.</source>
        <translation>{parcel}: er is een label gekocht en de vervoerder heeft het niet gezien.</translation>
    </message>
    <message>
        <source>{other} and {parcel} hold the same items.</source>
        <translation>{other} en {parcel} bevatten dezelfde artikelen.</translation>
    </message>
    <message>
        <source>{parcel}: there was no {item} at {location}.</source>
        <translation>{parcel}: er was geen {item} bij {location}.</translation>
    </message>
    <message>
        <source>{parcel} was fulfilled; the order carries the tag “{tag}”.</source>
        <translation>{parcel} is uitgevoerd; de bestelling heeft de tag “{tag}”.</translation>
    </message>
    <message>
        <source>{parcel} was fulfilled; Shopify sees a high risk of fraud.</source>
        <translation>{parcel} is uitgevoerd; Shopify ziet een hoog frauderisico.</translation>
    </message>
    <message>
        <source>{parcel} was fulfilled; Shopify does not know the address.</source>
        <translation>{parcel} is uitgevoerd; Shopify kent het adres niet.</translation>
    </message>
    <message>
        <source>{parcel} was fulfilled; Shopify is not sure of the address.</source>
        <translation>{parcel} is uitgevoerd; Shopify is niet zeker van het adres.</translation>
    </message>
    <message>
        <source>{parcel}: gift cards were sent while the payment reads “{payment}”.</source>
        <translation>{parcel}: er zijn cadeaubonnen verstuurd terwijl de betaling op “{payment}” staat.</translation>
    </message>
    <message>
        <source>{parcel}: gift cards were sent before the risk of fraud was known.</source>
        <translation>{parcel}: er zijn cadeaubonnen verstuurd voordat het frauderisico bekend was.</translation>
    </message>
    <message>
        <source>{parcel}: gift cards were sent in spite of a risk of fraud.</source>
        <translation>{parcel}: er zijn cadeaubonnen verstuurd ondanks een frauderisico.</translation>
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
        <source>Nothing that shows who ordered is kept on this computer.</source>
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
        <translation>Naam, e-mail, telefoon, adres, notities en tijdlijn verdwijnen op deze computer uit deze bestelling, en komen niet terug wanneer die opnieuw wordt gelezen. De bestelling zegt niet van welke klant die is, dus andere bestellingen van die klant worden niet gevonden.</translation>
    </message>
    <message>
        <source>Shopify keeps everything. To have the customer erased there too, open the customer in the Shopify admin.</source>
        <translation>Shopify bewaart alles. Open de klant in het Shopify-beheercentrum om die ook daar te laten wissen.</translation>
    </message>
    <message>
        <source>The journal still shows what was done with orders and stock, but no longer for whom. Changes to an address or a note that are waiting to be sent are withdrawn.</source>
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
        <translation>Deze bestelling staat niet op deze computer. Misschien is die in Shopify verwijderd.</translation>
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
        <source>Till: {location}</source>
        <translation>Kassa: {location}</translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation>Bon {number}</translation>
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
        <source>awaiting payment</source>
        <translation>wacht op betaling</translation>
    </message>
    <message>
        <source>awaiting returned items</source>
        <translation>wacht op retourartikelen</translation>
    </message>
    <message>
        <source>high risk of fraud</source>
        <translation>hoog frauderisico</translation>
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
        <translation>hier niet gevoerd</translation>
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
    <message>
        <source>since {moment}</source>
        <translation>sinds {moment}</translation>
    </message>
    <message>
        <source>More: {finding}</source>
        <translation>Meer: {finding}</translation>
    </message>
    <message>
        <source>I have told the supplier</source>
        <translation>Ik heb de leverancier ingelicht</translation>
    </message>
    <message>
        <source>I have told {service}</source>
        <translation>Ik heb {service} ingelicht</translation>
    </message>
    <message>
        <source>Noted: the supplier was told.</source>
        <translation>Genoteerd: de leverancier is ingelicht.</translation>
    </message>
    <message>
        <source>Put off until tomorrow</source>
        <translation>Uitstellen tot morgen</translation>
    </message>
    <message>
        <source>This is fine as it is</source>
        <translation>Dit is goed zo</translation>
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
        <translation>Geen bestellingen in “{view}”</translation>
    </message>
    <message>
        <source>When an order gets this state, it appears here by itself.</source>
        <translation>Zodra een bestelling deze status krijgt, verschijnt die hier vanzelf.</translation>
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
        <source>None of these orders is on this computer</source>
        <translation>Geen van deze bestellingen staat op deze computer</translation>
    </message>
    <message>
        <source>They may have been removed since, or were not fetched from Shopify yet.</source>
        <translation>Ze zijn misschien intussen verwijderd, of nog niet uit Shopify opgehaald.</translation>
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
        <translation>Dat is niet gelukt</translation>
    </message>
    <message>
        <source>Something went wrong that FulfillDesk did not expect.</source>
        <translation>Er ging iets mis dat FulfillDesk niet had verwacht.</translation>
    </message>
    <message>
        <source>Nothing was lost. Try again; the details are in the log.</source>
        <translation>Er is niets verloren gegaan. Probeer het opnieuw; de details staan in het logbestand.</translation>
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
        <translation>Verkeerde app-sleutels</translation>
    </message>
    <message>
        <source>Shopify does not know this Client ID with this secret.</source>
        <translation>Shopify kent deze combinatie van Client ID en secret niet.</translation>
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
        <translation>Je aanmelding bij Shopify is verlopen; die geldt hoogstens een dag.</translation>
    </message>
    <message>
        <source>Sign in again through the browser. Until then you can look at the saved orders.</source>
        <translation>Meld je opnieuw aan via de browser. Tot dan kun je de opgeslagen bestellingen bekijken.</translation>
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
        <translation>Meld je opnieuw aan. Tot dan kun je de opgeslagen bestellingen bekijken.</translation>
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
        <translation>Wat van de browser terugkwam, hoort niet bij deze aanmelding en is daarom niet gebruikt.</translation>
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
        <source>The return port is in use</source>
        <translation>Poort al in gebruik</translation>
    </message>
    <message>
        <source>Another program uses the port at which the browser is to come back to this computer.</source>
        <translation>Een ander programma gebruikt de poort waarop de browser naar deze computer moet terugkomen.</translation>
    </message>
    <message>
        <source>Finish a sign-in in another FulfillDesk or close that program, then try again. Or choose the store&apos;s own address.</source>
        <translation>Maak de aanmelding in een ander venster van FulfillDesk af of sluit dat programma en probeer het opnieuw. Of kies het adres van de winkel zelf.</translation>
    </message>
    <message>
        <source>Not a key</source>
        <translation>Geen sleutel</translation>
    </message>
    <message>
        <source>What was pasted cannot be a key of Shopify.</source>
        <translation>Wat je hebt geplakt, kan geen sleutel van Shopify zijn.</translation>
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
        <translation>De klok van deze computer staat verkeerd; daardoor is er geen veilige verbinding met Shopify mogelijk.</translation>
    </message>
    <message>
        <source>Set date and time of this computer right, then try again.</source>
        <translation>Zet datum en tijd van deze computer goed en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>No access to this shop</source>
        <translation>Geen toegang tot deze winkel</translation>
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
        <translation>De eigenaar kan die betalen in het Shopify-beheercentrum. Tot dan kun je de opgeslagen bestellingen bekijken.</translation>
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
        <translation>De eigenaar kan de ondersteuning van Shopify vragen waarom. Tot dan kun je de opgeslagen bestellingen bekijken.</translation>
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
        <translation>De sleutels horen in de sleutelopslag van deze computer, maar die ging niet open.</translation>
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
        <translation>De sleutel van de opgeslagen bestellingen is weg</translation>
    </message>
    <message>
        <source>The saved orders are encrypted, and this computer&apos;s key store does not hold their key.</source>
        <translation>De opgeslagen bestellingen zijn versleuteld en hun sleutel staat niet in de sleutelopslag van deze computer.</translation>
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
        <translation>Shopify vraagt steeds om het rustiger aan te doen; misschien belasten andere apps de winkel zwaar.</translation>
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
        <source>Try again in a few minutes. shopifystatus.com shows whether the problem is known.</source>
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
        <translation>Het antwoord van Shopify kwam niet volledig aan.</translation>
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
        <translation>Shopify maakt voor deze app al zoveel bestanden als er tegelijk kunnen.</translation>
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
        <translation>Een ander venster van FulfillDesk op deze computer importeert de bestellingen van deze winkel.</translation>
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
        <translation>De opdracht is verzonden, maar de verbinding viel weg voordat het antwoord van Shopify er was.</translation>
    </message>
    <message>
        <source>It is not sent again. FulfillDesk reads the order to see whether it happened.</source>
        <translation>De opdracht wordt niet nog eens verzonden. FulfillDesk leest de bestelling om te zien of het is gebeurd.</translation>
    </message>
    <message>
        <source>Done, and not shown</source>
        <translation>Gedaan, maar niet te zien</translation>
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
        <translation>Shopify toont deze bestelling niet meer: die is verwijderd, of ouder dan deze app mag zien.</translation>
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
        <translation>Het bestand kan niet worden opgeslagen</translation>
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
        <source>Your data was saved by a newer version of FulfillDesk. This is {own}, which cannot open it.</source>
        <translation>Je gegevens zijn opgeslagen door een nieuwere versie van FulfillDesk. Dit is {own}, en die kan ze niet openen.</translation>
    </message>
    <message>
        <source>Install the newest version. Nothing was changed.</source>
        <translation>Installeer de nieuwste versie. Er is niets veranderd.</translation>
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
        <translation>Maak ruimte vrij en probeer het opnieuw. Wat eerder is opgeslagen, is nog intact.</translation>
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
        <source>Turned off by your administrator</source>
        <translation>Uitgezet door je beheerder</translation>
    </message>
    <message>
        <source>Your administrator has turned off actions on many orders at once.</source>
        <translation>Je beheerder heeft acties op veel bestellingen tegelijk uitgezet.</translation>
    </message>
    <message>
        <source>You can still open each order and act on it separately.</source>
        <translation>Je kunt elke bestelling nog wel openen en apart behandelen.</translation>
    </message>
    <message>
        <source>Your administrator has turned off rules of your own.</source>
        <translation>Je beheerder heeft eigen regels uitgezet.</translation>
    </message>
    <message>
        <source>They do nothing; they can still be read and tried out.</source>
        <translation>Ze doen niets; ze zijn nog te lezen en uit te proberen.</translation>
    </message>
    <message>
        <source>A journal entry is damaged</source>
        <translation>Een logboekregel is beschadigd</translation>
    </message>
    <message>
        <source>Part of this journal entry cannot be read.</source>
        <translation>Een deel van deze logboekregel kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Nothing is sent because of this entry. Look at the order in Shopify to see how it stands.</source>
        <translation>Er wordt op grond hiervan niets verzonden. Kijk in Shopify hoe de bestelling ervoor staat.</translation>
    </message>
    <message>
        <source>Your data was saved by FulfillDesk {version}. This is {own}, which cannot open it.</source>
        <extracomment>Said instead when the parameter is known.</extracomment>
        <translation>Je gegevens zijn opgeslagen door FulfillDesk {version}. Dit is {own}, en die kan ze niet openen.</translation>
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
        <translation>Wacht op retourartikelen</translation>
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
        <translation>Bezorgdatum onbekend</translation>
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
        <translation>geaccepteerd</translation>
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
        <translation>annulering geaccepteerd</translation>
    </message>
    <message>
        <source>cancellation refused</source>
        <translation>annulering geweigerd</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
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
        <translation>vandaag om {time}</translation>
    </message>
    <message>
        <source>yesterday at {time}</source>
        <translation>gisteren om {time}</translation>
    </message>
    <message>
        <source>on {day} at {time}</source>
        <extracomment>CLDR sets a currency written in letters apart from its number; babel does not in every language.</extracomment>
        <translation>op {day} om {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} om {time}</translation>
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
        <translation>Er is nog niets gedaan. Elke actie op een bestelling wordt hier vastgelegd.</translation>
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
        <source>Outcome</source>
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
        <source>By rule “{rule}”</source>
        <translation>Door regel “{rule}”</translation>
    </message>
    <message>
        <source>Asked {moment} by rule “{rule}” ({person} was signed in)</source>
        <translation>Gevraagd {moment} door regel “{rule}” ({person} was aangemeld)</translation>
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
        <translation>Verzoek-ID van Shopify: {request}</translation>
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
        <translation>Verzoek-ID kopiëren</translation>
    </message>
    <message>
        <source>Look again…</source>
        <translation>Opnieuw bekijken…</translation>
    </message>
    <message>
        <source>Choose an entry to see its forecast and its outcome.</source>
        <translation>Kies een logboekregel om de verwachting en de uitkomst te zien.</translation>
    </message>
</context>
<context>
    <name>limits</name>
    <message>
        <source>Work at an app that was never requested</source>
        <translation>Werk bij een app dat nooit is aangevraagd</translation>
    </message>
    <message>
        <source>An app that does not answer</source>
        <translation>Een app die niet antwoordt</translation>
    </message>
    <message>
        <source>Accepted by an app, but no tracking</source>
        <translation>Door een app geaccepteerd, maar geen traceernummer</translation>
    </message>
    <message>
        <source>Put back and left alone</source>
        <translation>Teruggezet en blijven liggen</translation>
    </message>
    <message>
        <source>Partly fulfilled, and nothing since</source>
        <translation>Deels uitgevoerd, en daarna niets</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Label bought, but no scan</source>
        <translation>Label gekocht, maar geen scan</translation>
    </message>
    <message>
        <source>Fulfilled twice</source>
        <translation>Twee keer uitgevoerd</translation>
    </message>
    <message>
        <source>Applies to requests to fulfil and to requests to cancel.</source>
        <extracomment>What a threshold is about; empty where its name says it.</extracomment>
        <translation>Geldt voor aanvragen om uit te voeren en om te annuleren.</translation>
    </message>
    <message>
        <source>A fulfilment was cancelled, and nobody has touched the order since.</source>
        <translation>Een uitvoering is geannuleerd en daarna heeft niemand de bestelling aangeraakt.</translation>
    </message>
    <message>
        <source>Two fulfilments of the same items, so soon after each other.</source>
        <translation>Twee uitvoeringen van dezelfde artikelen, zo kort na elkaar.</translation>
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
        <translation>Klik om te sorteren, sleep om te verplaatsen, klik met de rechtermuisknop om kolommen te kiezen</translation>
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
        <source>Save support bundle…</source>
        <translation>Supportbestand opslaan…</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Wat is er nieuw</translation>
    </message>
    <message>
        <source>Offline. You are looking at orders saved {moment}. Anything you ask for now waits and is checked again before it is sent.</source>
        <translation>Offline. Je ziet de bestellingen zoals ze {moment} zijn opgeslagen. Wat je nu vraagt, wacht en wordt opnieuw gecontroleerd voordat het wordt verzonden.</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Deze melding sluiten</translation>
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
        <translation>Voor deze wijziging waren er geen traceergegevens, en lege traceergegevens kunnen niet worden teruggezet.</translation>
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
        <translation>De app mist de Shopify-machtiging {scope}. De eigenaar van de winkel kan die geven; bij Instellingen, Machtigingen staat hoe.</translation>
    </message>
    <message>
        <source>Your Shopify account lacks the permission {scope}, which the app has. The shop&apos;s owner can give it to you; Settings, Permissions shows how.</source>
        <translation>Je Shopify-account mist de machtiging {scope}, die de app wel heeft. De eigenaar van de winkel kan je die geven; bij Instellingen, Machtigingen staat hoe.</translation>
    </message>
    <message>
        <source>Your Shopify account lacks the right {right}. The shop&apos;s owner can give it to you; Settings, Permissions shows how.</source>
        <translation>Je Shopify-account mist het recht {right}. De eigenaar van de winkel kan je dat geven; bij Instellingen, Machtigingen staat hoe.</translation>
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
        <source>Sold in Shopify POS and taken along at the till. After cancelling these goods count as still to be handed over, and stock is committed for them again. Cancel only if they were never handed over.</source>
        <translation>Verkocht in Shopify POS en aan de kassa meegenomen. Na het annuleren tellen deze artikelen als nog mee te geven en wordt er weer voorraad voor toegewezen. Annuleer alleen als ze nooit zijn meegegeven.</translation>
    </message>
    <message>
        <source>Nothing is paid back. If the customer brought the goods back, refund or return them in Shopify POS instead.</source>
        <translation>Er wordt niets terugbetaald. Heeft de klant de artikelen teruggebracht, doe dan de terugbetaling of de retour in Shopify POS.</translation>
    </message>
    <message>
        <source>Sold in Shopify POS, to be sent or collected. The goods become work to do again; nothing is paid back, and the customer, who has a receipt, still expects them.</source>
        <translation>Verkocht in Shopify POS om te verzenden of af te halen. De artikelen moeten dan opnieuw worden uitgevoerd; er wordt niets terugbetaald, en de klant heeft een bon en verwacht ze nog.</translation>
    </message>
    <message>
        <source>The Shopify POS app itself cannot do this: it has no way to cancel a fulfilment.</source>
        <translation>De Shopify POS-app zelf kan dit niet: daarin kun je geen uitvoering annuleren.</translation>
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
        <translation>De bestelling is gearchiveerd; hiermee komt die uit het archief.</translation>
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
        <translation>Iets anders heeft deze voorraad tegelijkertijd gewijzigd, zoals een verkoop of een telling.</translation>
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
        <translation>Iemand anders, of een andere app, heeft deze bestelling tegelijkertijd gewijzigd.</translation>
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
        <translation>Shopify kon de bestanden met je bestellingen niet afmaken. Wat erin stond, is er; de rest wordt pagina voor pagina gelezen.</translation>
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
        <translation>Shopify antwoordde met versie {served} in plaats van {asked}. Kijk of er een nieuwere versie van FulfillDesk is.</translation>
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
        <translation>Een actie op deze bestelling is half gedaan. Maak die eerst af of draai die terug; zie het logboek.</translation>
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
        <translation>{service} heeft de aanvraag nog niet beantwoord. Annuleer eerst de aanvraag.</translation>
    </message>
    <message>
        <source>{service} has accepted this work. Request cancellation first.</source>
        <translation>{service} heeft dit werk geaccepteerd. Vraag eerst annulering aan.</translation>
    </message>
    <message>
        <source>{service} has not been asked for this work.</source>
        <translation>Bij {service} is dit werk niet aangevraagd.</translation>
    </message>
    <message>
        <source>{service} has not accepted this work, so there is nothing to cancel there.</source>
        <translation>{service} heeft dit werk niet geaccepteerd; er valt daar niets te annuleren.</translation>
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
        <source>The items have moved on since, so they cannot be put back from where they are now.</source>
        <translation>De artikelen zijn intussen verder: ze kunnen van waar ze nu zijn niet worden teruggezet.</translation>
    </message>
    <message>
        <source>Several pieces of work become one; this cannot be undone in one step.</source>
        <translation>Meerdere stukken werk worden één; dat kan niet in één stap ongedaan worden gemaakt.</translation>
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
        <translation>Deze bestelling heeft een openstaande retour. Rond eerst de retour af.</translation>
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
        <source>The part that moves may lose its hold, and moving it back does not restore the hold.</source>
        <translation>Het deel dat weggaat, kan zijn pauzering verliezen, en terugverplaatsen brengt die niet terug.</translation>
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
        <translation>Je kunt dit ongedaan maken: de nieuwe uitvoering wordt dan geannuleerd.</translation>
    </message>
    <message>
        <source>You can undo: a hold with the same reason and note is placed.</source>
        <translation>Je kunt dit ongedaan maken: er komt weer een pauzering met dezelfde reden en notitie.</translation>
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
        <source>Shopify doubts that the address is right.</source>
        <translation>Shopify twijfelt of het adres klopt.</translation>
    </message>
    <message>
        <source>Shopify sees a high risk of fraud.</source>
        <translation>Shopify ziet een hoog frauderisico.</translation>
    </message>
    <message>
        <source>Something of this order was taken back or declined before.</source>
        <translation>Van deze bestelling is al eens iets teruggedraaid of geweigerd.</translation>
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
        <translation>Je kunt dit ongedaan maken: de geannuleerde artikelen worden weer uitgevoerd, als een eigen uitvoering.</translation>
    </message>
    <message>
        <source>You can undo: what there was before is put back.</source>
        <translation>Je kunt dit ongedaan maken: wat er eerst was, wordt teruggezet.</translation>
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
    <name>numbers</name>
    <message>
        <source>Less than 1 day</source>
        <translation>Korter dan 1 dag</translation>
    </message>
    <message>
        <source>1 to 3 days</source>
        <translation>1 tot 3 dagen</translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation>3 tot 7 dagen</translation>
    </message>
    <message>
        <source>7 days or longer</source>
        <translation>7 dagen of langer</translation>
    </message>
    <message>
        <source>Not requested</source>
        <translation>Niet aangevraagd</translation>
    </message>
    <message>
        <source>In progress without a request</source>
        <translation>Begonnen zonder aanvraag</translation>
    </message>
    <message>
        <source>Planned for later</source>
        <translation>Gepland voor later</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Nog geen antwoord</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Geaccepteerd</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Asked to cancel</source>
        <translation>Annulering aangevraagd</translation>
    </message>
    <message>
        <source>Refused to cancel</source>
        <translation>Annulering geweigerd</translation>
    </message>
    <message>
        <source>Agreed to cancel</source>
        <translation>Annulering geaccepteerd</translation>
    </message>
    <message>
        <source>Closed unfinished</source>
        <translation>Onafgemaakt gesloten</translation>
    </message>
    <message>
        <source>As forecast</source>
        <translation>Zoals verwacht</translation>
    </message>
    <message>
        <source>Differs from forecast</source>
        <translation>Anders uitgekomen</translation>
    </message>
    <message>
        <source>Refused by Shopify</source>
        <translation>Door Shopify geweigerd</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Niet gedaan</translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation>Geen reden gegeven</translation>
    </message>
    <message>
        <source>Other reasons</source>
        <translation>Andere redenen</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als PDF…</translation>
    </message>
    <message>
        <source>Open work by location and age</source>
        <translation>Openstaand werk per locatie en leeftijd</translation>
    </message>
    <message>
        <source>There is no open work.</source>
        <translation>Er is geen openstaand werk.</translation>
    </message>
    <message>
        <source>Waiting at apps</source>
        <translation>Wacht bij apps</translation>
    </message>
    <message>
        <source>No work is waiting at an app or fulfilment service.</source>
        <translation>Er ligt geen werk bij een app of fulfilmentservice.</translation>
    </message>
    <message>
        <source>Put back per day, by reason</source>
        <translation>Teruggezet per dag, naar reden</translation>
    </message>
    <message>
        <source>Nothing was put back from here in this time.</source>
        <translation>In deze periode is vanuit FulfillDesk niets teruggezet.</translation>
    </message>
    <message>
        <source>Forecast against outcome per week</source>
        <translation>Verwacht en werkelijk per week</translation>
    </message>
    <message>
        <source>No action ended in this time.</source>
        <translation>In deze periode is geen actie afgerond.</translation>
    </message>
    <message>
        <source>orders, now</source>
        <translation>bestellingen, nu</translation>
    </message>
    <message>
        <source>parcels, put back from here</source>
        <translation>pakketten, vanuit FulfillDesk teruggezet</translation>
    </message>
    <message>
        <source>actions from here</source>
        <translation>acties vanuit FulfillDesk</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Locatie</translation>
    </message>
    <message>
        <source>App or service</source>
        <translation>App of service</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Week vanaf</translation>
    </message>
    <message>
        <source>Other locations</source>
        <translation>Andere locaties</translation>
    </message>
    <message>
        <source>Other apps and services</source>
        <translation>Andere apps en services</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Another state</source>
        <translation>Een andere status</translation>
    </message>
    <message>
        <source>the oldest: {when}</source>
        <translation>de oudste: {when}</translation>
    </message>
    <message>
        <source>{chart}: {row}, {part}</source>
        <translation>{chart}: {row}, {part}</translation>
    </message>
    <message>
        <source>{period} · as of {when}</source>
        <translation>{period} · stand van {when}</translation>
    </message>
    <message>
        <source>The numbers were sent to {printer}.</source>
        <translation>De cijfers zijn naar {printer} gestuurd.</translation>
    </message>
    <message>
        <source>The numbers were saved in {path}.</source>
        <translation>De cijfers zijn opgeslagen in {path}.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. You can save the numbers as a PDF file.</source>
        <translation>Op deze computer is geen printer. Je kunt de cijfers als PDF-bestand opslaan.</translation>
    </message>
    <message>
        <source>{printer} did not take the numbers. Check that it is on, then print again.</source>
        <translation>{printer} heeft de cijfers niet aangenomen. Kijk of de printer aanstaat en druk opnieuw af.</translation>
    </message>
    <message>
        <source>The numbers could not be saved in {path}. Choose another folder or name.</source>
        <translation>De cijfers konden niet in {path} worden opgeslagen. Kies een andere map of naam.</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <source>{place} cannot be read, so everything it could turn off is off</source>
        <translation>{place} kan niet gelezen worden, dus alles wat daarmee uitgezet kan worden, staat uit</translation>
    </message>
    <message>
        <source>{place} can be changed by others</source>
        <translation>{place} kan door anderen gewijzigd worden</translation>
    </message>
    <message>
        <source>“{name}” in {place} is unknown</source>
        <translation>“{name}” in {place} is onbekend</translation>
    </message>
    <message>
        <source>the value of “{name}” in {place} is not understood</source>
        <translation>de waarde van “{name}” in {place} is niet te begrijpen</translation>
    </message>
    <message>
        <source>Your administrator has decided this.</source>
        <translation>Je beheerder heeft dit bepaald.</translation>
    </message>
    <message>
        <source>Your administrator has turned this off.</source>
        <translation>Je beheerder heeft dit uitgezet.</translation>
    </message>
    <message>
        <source>Your administrator has turned off actions on many orders at once.</source>
        <translation>Je beheerder heeft acties op veel bestellingen tegelijk uitgezet.</translation>
    </message>
    <message>
        <source>Your administrator has turned off actions on many orders at once. What was not sent stays here until somebody withdraws it.</source>
        <translation>Je beheerder heeft acties op veel bestellingen tegelijk uitgezet. Wat niet verzonden is, blijft hier staan tot iemand het intrekt.</translation>
    </message>
    <message>
        <source>Your administrator has turned off rules of your own. They do nothing; they can still be read and tried out.</source>
        <translation>Je beheerder heeft eigen regels uitgezet. Ze doen niets; ze zijn nog te lezen en uit te proberen.</translation>
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
        <source>{printer} did not take the packing slip. Check that it is on, then print again.</source>
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
        <translation>Wordt gestopt</translation>
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
        <translation>Toezicht</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Automatic or by hand</source>
        <translation>Automatisch of handmatig</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Cijfers</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Rules are on</source>
        <translation>Regels staan aan</translation>
    </message>
    <message>
        <source>Rules are off</source>
        <translation>Regels staan uit</translation>
    </message>
    <message>
        <source>While this store is open here, the rules below that are on do their work by themselves after every sync. What needs a look first is left for a person; everything is in the journal under the name of the rule.</source>
        <translation>Zolang deze winkel hier geopend is, doen de regels hieronder die aanstaan na elke synchronisatie vanzelf wat erin staat. Wat eerst bekeken moet worden, wordt aan een mens overgelaten; alles staat in het logboek onder de naam van de regel.</translation>
    </message>
    <message>
        <source>No rule does anything, not even those that are on in the list. Write rules, try them out as often as you like, and turn them on here when you are sure.</source>
        <translation>Geen regel doet iets, ook niet de regels die in de lijst aanstaan. Schrijf regels, probeer ze uit zo vaak je wilt, en zet ze hier aan als je het zeker weet.</translation>
    </message>
    <message>
        <source>Turn the rules on…</source>
        <translation>Regels aanzetten…</translation>
    </message>
    <message>
        <source>Stop all rules</source>
        <translation>Alle regels stoppen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Hoogstens</translation>
    </message>
    <message>
        <source>No rule in the list is on, so nothing happens yet.</source>
        <translation>Er staat geen regel in de lijst aan, dus er gebeurt nog niets.</translation>
    </message>
    <message>
        <source>Rules in their order</source>
        <translation>Regels op volgorde</translation>
    </message>
    <message>
        <source>Your rules</source>
        <translation>Jouw regels</translation>
    </message>
    <message>
        <source>The first rule that applies decides on each piece of work; nothing else is done with it. A rule that keeps work for a person comes before all others.</source>
        <translation>De eerste regel die van toepassing is, beslist over elk stuk werk; verder gebeurt er niets mee. Een regel die werk aan een mens overlaat, gaat voor alle andere.</translation>
    </message>
    <message>
        <source>There are no rules yet</source>
        <translation>Er zijn nog geen regels</translation>
    </message>
    <message>
        <source>A rule says which work is done without asking and which is kept for a person, for example: orders from the online store up to an amount and without risk are fulfilled, all others wait. A new rule does nothing until you turn it on.</source>
        <translation>Een regel zegt welk werk zonder vragen wordt gedaan en welk aan een mens wordt overgelaten, bijvoorbeeld: bestellingen uit de webwinkel tot een bedrag en zonder risico worden uitgevoerd, alle andere wachten. Een nieuwe regel doet niets totdat je hem aanzet.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>{number}. {name}, {state}. {words}</source>
        <translation>{number}. {name}, {state}. {words}</translation>
    </message>
    <message>
        <source>New rule…</source>
        <translation>Nieuwe regel…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Aanzetten</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Uitzetten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>{move} ({keys} in the list)</source>
        <translation>{move} ({keys} in de lijst)</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Uitproberen</translation>
    </message>
    <message>
        <source>Try out all rules</source>
        <translation>Alle regels uitproberen</translation>
    </message>
    <message>
        <source>Try out the rules that are on</source>
        <translation>Uitproberen wat aanstaat</translation>
    </message>
    <message>
        <source>Show these orders</source>
        <translation>Deze bestellingen tonen</translation>
    </message>
    <message>
        <source>At the moment no order with open work belongs to “{view}”.</source>
        <translation>Op dit moment hoort geen bestelling met openstaand werk bij “{view}”.</translation>
    </message>
    <message>
        <source>Let the rules do their work?</source>
        <translation>De regels hun werk laten doen?</translation>
    </message>
    <message>
        <source>Turn the rules on</source>
        <translation>Regels aanzetten</translation>
    </message>
    <message>
        <source>Delete the rule “{name}”?</source>
        <translation>De regel “{name}” verwijderen?</translation>
    </message>
    <message>
        <source>It does nothing any more. What it has done is kept, and stays in the journal.</source>
        <translation>Hij doet niets meer. Wat hij heeft gedaan, blijft zo en blijft in het logboek staan.</translation>
    </message>
    <message>
        <source>Delete the rule</source>
        <translation>Regel verwijderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Give the rule a name: the journal says by which rule something was done.</source>
        <translation>Geef de regel een naam: het logboek zegt door welke regel iets is gedaan.</translation>
    </message>
    <message>
        <source>Another rule has this name.</source>
        <translation>Een andere regel heet al zo.</translation>
    </message>
    <message>
        <source>There are {limit} rules already, and more is too many to understand.</source>
        <translation>Er zijn al {limit} regels, en meer is niet te overzien.</translation>
    </message>
    <message>
        <source>A rule without conditions would apply to everything. Add at least one.</source>
        <translation>Een regel zonder voorwaarden zou voor alles gelden. Voeg er minstens één toe.</translation>
    </message>
    <message>
        <source>More than {limit} conditions: make two rules of it.</source>
        <translation>Meer dan {limit} voorwaarden: maak er twee regels van.</translation>
    </message>
    <message>
        <source>“{text}” is too long: at most {limit} characters.</source>
        <translation>“{text}” is te lang: hoogstens {limit} tekens.</translation>
    </message>
    <message>
        <source>“{text}” holds invisible control characters. Type it again.</source>
        <translation>“{text}” bevat onzichtbare stuurtekens. Typ het opnieuw.</translation>
    </message>
    <message>
        <source>This comparison does not fit here.</source>
        <translation>Deze vergelijking past hier niet.</translation>
    </message>
    <message>
        <source>Something is not filled in.</source>
        <translation>Er is iets niet ingevuld.</translation>
    </message>
    <message>
        <source>More than {limit} values in one condition.</source>
        <translation>Meer dan {limit} waarden in één voorwaarde.</translation>
    </message>
    <message>
        <source>Only one value fits here.</source>
        <translation>Hier past maar één waarde.</translation>
    </message>
    <message>
        <source>“{value}” is no amount.</source>
        <translation>“{value}” is geen bedrag.</translation>
    </message>
    <message>
        <source>An amount below zero never occurs.</source>
        <translation>Een bedrag onder nul komt niet voor.</translation>
    </message>
    <message>
        <source>No order costs that much.</source>
        <translation>Zoveel kost geen bestelling.</translation>
    </message>
    <message>
        <source>The amount is in {currency}, and the shop counts in {shop}.</source>
        <translation>Het bedrag is in {currency}, en de winkel rekent in {shop}.</translation>
    </message>
    <message>
        <source>The shop has no such location any more.</source>
        <translation>Die locatie heeft de winkel niet meer.</translation>
    </message>
    <message>
        <source>No order has come through “{value}” yet.</source>
        <translation>Via “{value}” kwam nog geen bestelling.</translation>
    </message>
    <message>
        <source>“{value}” is no level of risk.</source>
        <translation>“{value}” is geen risiconiveau.</translation>
    </message>
    <message>
        <source>“{value}” is no country: two capital letters, such as NL.</source>
        <translation>“{value}” is geen land: twee hoofdletters, zoals NL.</translation>
    </message>
    <message>
        <source>“{value}” is no ID of a product (gid://shopify/Product/…).</source>
        <translation>“{value}” is geen ID van een product (gid://shopify/Product/…).</translation>
    </message>
    <message>
        <source>Choose yes or no.</source>
        <translation>Kies ja of nee.</translation>
    </message>
    <message>
        <source>These two conditions can never hold at once.</source>
        <translation>Deze twee voorwaarden kunnen nooit tegelijk gelden.</translation>
    </message>
    <message>
        <source>Choose why the work is held.</source>
        <translation>Kies waarom het werk wordt gepauzeerd.</translation>
    </message>
    <message>
        <source>Which tag?</source>
        <translation>Welke tag?</translation>
    </message>
    <message>
        <source>A tag cannot contain a comma: Shopify would make two tags of it.</source>
        <translation>In een tag kan geen komma: Shopify maakt er twee van.</translation>
    </message>
    <message>
        <source>Give the view a name.</source>
        <translation>Geef de weergave een naam.</translation>
    </message>
    <message>
        <source>Gift cards are always left for a person, since they cannot be taken back. Leave the condition out, or choose another action.</source>
        <translation>Cadeaubonnen worden altijd aan een mens overgelaten, want ze zijn niet terug te halen. Laat de voorwaarde weg, of kies een andere actie.</translation>
    </message>
    <message>
        <source>“{rule}” would never apply: “{other}” comes first and covers all the same orders.</source>
        <translation>“{rule}” komt nooit aan de beurt: “{other}” gaat voor en geldt voor al dezelfde bestellingen.</translation>
    </message>
    <message>
        <source>“{rule}” and “{other}” would do opposite things with the same orders.</source>
        <translation>“{rule}” en “{other}” willen het omgekeerde met dezelfde bestellingen.</translation>
    </message>
    <message>
        <source>This version does not understand this rule.</source>
        <translation>Deze versie begrijpt deze regel niet.</translation>
    </message>
    <message>
        <source>This condition can never hold.</source>
        <translation>Deze voorwaarde kan nooit gelden.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nieuwe regel</translation>
    </message>
    <message>
        <source>Rule “{name}”</source>
        <translation>Regel “{name}”</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>When all of this is so</source>
        <translation>Als dit allemaal zo is</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dan</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Voorwaarde toevoegen</translation>
    </message>
    <message>
        <source>Remove condition {number}</source>
        <translation>Voorwaarde {number} weghalen</translation>
    </message>
    <message>
        <source>Condition {number}: what it looks at</source>
        <translation>Voorwaarde {number}: waar hij naar kijkt</translation>
    </message>
    <message>
        <source>Condition {number}: comparison</source>
        <translation>Voorwaarde {number}: vergelijking</translation>
    </message>
    <message>
        <source>Condition {number}: value</source>
        <translation>Voorwaarde {number}: waarde</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Type, then Enter for another one</source>
        <translation>Typ, daarna Enter voor nog een</translation>
    </message>
    <message>
        <source>Take {value} away</source>
        <translation>{value} weghalen</translation>
    </message>
    <message>
        <source>Amount in {currency}</source>
        <translation>Bedrag in {currency}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>A new rule is off until you turn it on.</source>
        <translation>Een nieuwe regel staat uit totdat je hem aanzet.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controle loopt…</translation>
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
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Risk of fraud</source>
        <translation>Frauderisico</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Product (title or SKU)</source>
        <translation>Product (titel of SKU)</translation>
    </message>
    <message>
        <source>Product by its Shopify ID</source>
        <translation>Product op Shopify-ID</translation>
    </message>
    <message>
        <source>Gift cards only</source>
        <translation>Alleen cadeaubonnen</translation>
    </message>
    <message>
        <source>Stock for all units</source>
        <translation>Voorraad voor alle stuks</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Shipping method</source>
        <translation>Verzendmethode</translation>
    </message>
    <message>
        <source>Only the products of the piece of work count, not those of the rest of the order.</source>
        <translation>Alleen de producten van het stuk werk tellen, niet die van de rest van de bestelling.</translation>
    </message>
    <message>
        <source>Yes when nothing of it is oversold at the location of the work. Unknown stock is never yes.</source>
        <translation>Ja als er op de locatie van het werk niets van te veel is verkocht. Onbekende voorraad is nooit ja.</translation>
    </message>
    <message>
        <source>is</source>
        <translation>is</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>is niet</translation>
    </message>
    <message>
        <source>has</source>
        <translation>heeft</translation>
    </message>
    <message>
        <source>does not have</source>
        <translation>heeft niet</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>bevat</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>bevat niet</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>is minstens</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>is hoogstens</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>No risk</source>
        <translation>Geen risico</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Gemiddeld</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoog</translation>
    </message>
    <message>
        <source>from {values}</source>
        <extracomment>A condition inside a sentence.</extracomment>
        <translation>via {values}</translation>
    </message>
    <message>
        <source>not from {values}</source>
        <translation>niet via {values}</translation>
    </message>
    <message>
        <source>at {values}</source>
        <translation>op {values}</translation>
    </message>
    <message>
        <source>not at {values}</source>
        <translation>niet op {values}</translation>
    </message>
    <message>
        <source>with the tag {values}</source>
        <translation>met de tag {values}</translation>
    </message>
    <message>
        <source>without the tag {values}</source>
        <translation>zonder de tag {values}</translation>
    </message>
    <message>
        <source>risk of fraud {values}</source>
        <translation>frauderisico {values}</translation>
    </message>
    <message>
        <source>risk of fraud not {values}</source>
        <translation>frauderisico niet {values}</translation>
    </message>
    <message>
        <source>not enough stock for all units</source>
        <translation>niet genoeg voorraad voor alle stuks</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>low</source>
        <translation>laag</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>gemiddeld</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoog</translation>
    </message>
    <message>
        <source>total up to {values}</source>
        <translation>totaal tot en met {values}</translation>
    </message>
    <message>
        <source>total from {values}</source>
        <translation>totaal vanaf {values}</translation>
    </message>
    <message>
        <source>with a product “{values}”</source>
        <translation>met een product “{values}”</translation>
    </message>
    <message>
        <source>without a product “{values}”</source>
        <translation>zonder een product “{values}”</translation>
    </message>
    <message>
        <source>with the product {values}</source>
        <translation>met het product {values}</translation>
    </message>
    <message>
        <source>without the product {values}</source>
        <translation>zonder het product {values}</translation>
    </message>
    <message>
        <source>to {values}</source>
        <translation>naar {values}</translation>
    </message>
    <message>
        <source>not to {values}</source>
        <translation>niet naar {values}</translation>
    </message>
    <message>
        <source>shipping method {values}</source>
        <translation>verzendmethode {values}</translation>
    </message>
    <message>
        <source>shipping method not {values}</source>
        <translation>verzendmethode niet {values}</translation>
    </message>
    <message>
        <source>gift cards only</source>
        <translation>alleen cadeaubonnen</translation>
    </message>
    <message>
        <source>not gift cards only</source>
        <translation>niet alleen cadeaubonnen</translation>
    </message>
    <message>
        <source>stock for all units</source>
        <translation>voorraad voor alle stuks</translation>
    </message>
    <message>
        <source>Keep for a person</source>
        <translation>Aan een mens overlaten</translation>
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
        <source>Request fulfilment from the app</source>
        <translation>Uitvoering aanvragen bij de app</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Tag toevoegen</translation>
    </message>
    <message>
        <source>List in a view</source>
        <translation>In een weergave tonen</translation>
    </message>
    <message>
        <source>Comes before all other rules, wherever it stands in the list.</source>
        <translation>Gaat voor alle andere regels, waar hij ook in de lijst staat.</translation>
    </message>
    <message>
        <source>Only what is paid in full, and only when nothing about it wants a look first.</source>
        <translation>Alleen wat volledig betaald is, en alleen als er niets eerst bekeken moet worden.</translation>
    </message>
    <message>
        <source>Changes nothing: the orders are listed under this name.</source>
        <translation>Verandert niets: de bestellingen staan onder deze naam bij elkaar.</translation>
    </message>
    <message>
        <source>keep for a person</source>
        <extracomment>Actions inside a sentence.</extracomment>
        <translation>aan een mens overlaten</translation>
    </message>
    <message>
        <source>fulfil</source>
        <translation>uitvoeren</translation>
    </message>
    <message>
        <source>hold ({reason})</source>
        <translation>pauzeren ({reason})</translation>
    </message>
    <message>
        <source>request fulfilment from the app</source>
        <translation>uitvoering aanvragen bij de app</translation>
    </message>
    <message>
        <source>add the tag “{tag}”</source>
        <translation>de tag “{tag}” toevoegen</translation>
    </message>
    <message>
        <source>list under “{view}”</source>
        <translation>tonen onder “{view}”</translation>
    </message>
    <message>
        <source>fulfil, and Shopify mails the customer</source>
        <translation>uitvoeren, en Shopify mailt de klant</translation>
    </message>
    <message>
        <source>a location that is gone</source>
        <extracomment>Between values that must not be so.</extracomment>
        <translation>een locatie die er niet meer is</translation>
    </message>
    <message>
        <source>{conditions} → {action}</source>
        <translation>{conditions} → {action}</translation>
    </message>
    <message>
        <source>{values} nor {last}</source>
        <translation>{values} noch {last}</translation>
    </message>
    <message>
        <source>{values} or {last}</source>
        <translation>{values} of {last}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>Note (may be empty)</source>
        <translation>Notitie (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Naam van de weergave</translation>
    </message>
    <message>
        <source>Let Shopify mail the customer</source>
        <translation>Shopify de klant laten mailen</translation>
    </message>
    <message>
        <source>Kept for a person by this rule</source>
        <translation>Door deze regel aan een mens overgelaten</translation>
    </message>
    <message>
        <source>The rule depends on something unknown about the order ({field})</source>
        <translation>De regel hangt af van iets wat van de bestelling niet bekend is ({field})</translation>
    </message>
    <message>
        <source>Not paid in full</source>
        <translation>Niet volledig betaald</translation>
    </message>
    <message>
        <source>Somebody has begun on it</source>
        <translation>Iemand is er al aan begonnen</translation>
    </message>
    <message>
        <source>Something else is under way on the order</source>
        <translation>Er loopt al iets anders op de bestelling</translation>
    </message>
    <message>
        <source>The rule has acted here before; what came after that is up to a person</source>
        <translation>De regel was hier al aan de beurt; wat daarna kwam, is aan een mens</translation>
    </message>
    <message>
        <source>Cannot be done: {notice}</source>
        <translation>Kan niet: {notice}</translation>
    </message>
    <message>
        <source>Wants a look first: {notice}</source>
        <translation>Eerst even kijken: {notice}</translation>
    </message>
    <message>
        <source>Changed while it was looked at</source>
        <translation>Veranderde terwijl ernaar werd gekeken</translation>
    </message>
    <message>
        <source>The switch is off: no rule does anything.</source>
        <translation>De schakelaar staat uit: geen regel doet iets.</translation>
    </message>
    <message>
        <source>No rule is on.</source>
        <translation>Er staat geen regel aan.</translation>
    </message>
    <message>
        <source>The hourly limit is reached; the rules go on after a later sync.</source>
        <translation>Het maximum per uur is bereikt; na een volgende synchronisatie gaan de regels verder.</translation>
    </message>
    <message>
        <source>The shop cannot be reached. Nothing waits: the rules look again after the next sync.</source>
        <translation>De winkel is niet bereikbaar. Er blijft niets wachten: de regels kijken opnieuw na de volgende synchronisatie.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>The rules are at work already.</source>
        <translation>De regels zijn al bezig.</translation>
    </message>
    <message>
        <source>Last run {time}:</source>
        <translation>Laatste ronde {time}:</translation>
    </message>
    <message>
        <source>nothing to do.</source>
        <translation>niets te doen.</translation>
    </message>
    <message>
        <source>“{rule}” stopped for now after an action was refused or did not turn out as forecast; see the journal.</source>
        <translation>“{rule}” is voor nu gestopt nadat een actie werd geweigerd of anders uitpakte; zie het logboek.</translation>
    </message>
    <message>
        <source>Last run of the rules</source>
        <translation>Laatste ronde van de regels</translation>
    </message>
    <message>
        <source>Back to the rules</source>
        <translation>Terug naar de regels</translation>
    </message>
    <message>
        <source>What all rules would do</source>
        <translation>Wat alle regels zouden doen</translation>
    </message>
    <message>
        <source>What the rules that are on would do</source>
        <translation>Wat de regels die aanstaan zouden doen</translation>
    </message>
    <message>
        <source>What “{rule}” would do</source>
        <translation>Wat “{rule}” zou doen</translation>
    </message>
    <message>
        <source>Only tried out: nothing is changed in Shopify.</source>
        <translation>Alleen uitgeprobeerd: in Shopify verandert niets.</translation>
    </message>
    <message>
        <source>Looking at the orders…</source>
        <translation>Bestellingen bekijken…</translation>
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
        <source>Stopped before everything was looked at.</source>
        <translation>Gestopt voordat alles bekeken was.</translation>
    </message>
    <message>
        <source>What would be done now</source>
        <translation>Wat er nu zou gebeuren</translation>
    </message>
    <message>
        <source>What would be left for a person</source>
        <translation>Wat aan een mens zou worden overgelaten</translation>
    </message>
    <message>
        <source>Nothing at the moment.</source>
        <translation>Op dit moment niets.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestelling</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>In views</source>
        <translation>In weergaven</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Based on the conditions alone: which warnings there would have been is no longer known.</source>
        <translation>Alleen volgens de voorwaarden: welke waarschuwingen er geweest zouden zijn, weet niemand meer.</translation>
    </message>
    <message>
        <source>Past stock is not known either, so conditions on stock were skipped.</source>
        <translation>De voorraad van toen is ook niet bekend; voorwaarden over voorraad zijn overgeslagen.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Per dag</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Per regel</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Would have been done</source>
        <translation>Zou gedaan zijn</translation>
    </message>
    <message>
        <source>Left for a person</source>
        <translation>Aan een mens overgelaten</translation>
    </message>
    <message>
        <source>Other rules</source>
        <translation>Andere regels</translation>
    </message>
    <message>
        <source>No order of that time would have met the conditions.</source>
        <translation>Geen bestelling van toen zou aan de voorwaarden hebben voldaan.</translation>
    </message>
    <message>
        <source>{rule}: {what}</source>
        <translation>{rule}: {what}</translation>
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
        <source>Only these orders are shown. Space, Delete or Esc shows the others again.</source>
        <translation>Alleen deze bestellingen worden getoond. Spatie, Delete of Esc toont de andere weer.</translation>
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
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dit programma</translation>
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
        <source>Tell me when the checks find something new</source>
        <translation>Melden als de controles iets nieuws vinden</translation>
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
        <source>Tell me when there is a newer version</source>
        <translation>Melden als er een nieuwere versie is</translation>
    </message>
    <message>
        <source>Changes after the next start of FulfillDesk.</source>
        <extracomment>What a setting does; empty where its name says it.</extracomment>
        <translation>Verandert bij de volgende start van FulfillDesk.</translation>
    </message>
    <message>
        <source>The stores that are not open are read one after the other, a few times an hour. Opening one then shows its newest orders at once.</source>
        <translation>De winkels die niet open zijn, worden na elkaar gelezen, een paar keer per uur. Open je er een, dan zie je meteen de nieuwste bestellingen.</translation>
    </message>
    <message>
        <source>A notification of this computer, with the number of findings and nothing about customers.</source>
        <translation>Een melding van deze computer, met het aantal bevindingen en niets over klanten.</translation>
    </message>
    <message>
        <source>Orders that are done and older than this leave this computer; Shopify keeps them. Open orders always stay.</source>
        <translation>Afgeronde bestellingen die ouder zijn, verdwijnen van deze computer; Shopify bewaart ze. Openstaande bestellingen blijven altijd.</translation>
    </message>
    <message>
        <source>An order that has not changed for so long loses its name, e-mail, telephone, address, notes and timeline on this computer. Shopify keeps them, and shows them again to whoever opens the order; the rest of the order stays.</source>
        <translation>Een bestelling die zo lang niet is gewijzigd, verliest op deze computer naam, e-mail, telefoon, adres, notities en tijdlijn. Shopify bewaart die en toont ze weer aan wie de bestelling opent; de rest van de bestelling blijft.</translation>
    </message>
    <message>
        <source>Asks once a day, without saying who asks. Nothing is ever installed by itself.</source>
        <translation>Vraagt dat eenmaal per dag, zonder te zeggen wie het vraagt. Er wordt nooit iets vanzelf geïnstalleerd.</translation>
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
        <extracomment>The thresholds of the checks, by the key of their setting.</extracomment>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>The demo shop is not encrypted: nothing in it is real.</source>
        <translation>De demowinkel wordt niet versleuteld: niets daarin is echt.</translation>
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
        <translation>De sleutel staat in de sleutelopslag van deze computer. Zonder die sleutel zijn de opgeslagen bestellingen niet te lezen en moeten ze opnieuw uit Shopify worden gehaald. Het logboek wordt niet versleuteld, en de bestanden van Shopify ook niet zolang er veel bestellingen worden opgehaald; die worden daarna verwijderd.</translation>
    </message>
    <message>
        <source>To come back, somebody needs the access token. Shopify shows it only once: without a copy kept elsewhere you cannot get it again.</source>
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
        <source>For example: the items never left</source>
        <translation>Bijvoorbeeld: de artikelen zijn nooit vertrokken</translation>
    </message>
    <message>
        <source>Give a reason first.</source>
        <translation>Geef eerst een reden op.</translation>
    </message>
    <message>
        <source>Stock read {ago}</source>
        <translation>Voorraad gelezen: {ago}</translation>
    </message>
    <message>
        <source>Order read {ago}</source>
        <translation>Bestelling gelezen: {ago}</translation>
    </message>
    <message>
        <source>{order} ({location})</source>
        <translation>{order} ({location})</translation>
    </message>
    <message>
        <source>From saved data, read {ago}</source>
        <translation>Opgeslagen gegevens ({ago})</translation>
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
        <translation>Dit wordt nu vastgelegd en verzonden zodra de winkel bereikbaar is. Is de bestelling dan gewijzigd, dan vraagt FulfillDesk het je eerst.</translation>
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
        <translation>Het antwoord van Shopify is verloren gegaan. De opdracht wordt niet nog eens verzonden; de bestelling wordt gelezen om het na te gaan.</translation>
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
        <translation>Kost vijf minuten in het Dev Dashboard van Shopify; op de volgende pagina staat waar je moet klikken.</translation>
    </message>
    <message>
        <source>With the access token of an app that you have</source>
        <translation>Met het toegangstoken van een app die je al hebt</translation>
    </message>
    <message>
        <source>For a store that made a custom app in the Shopify admin before 2026.</source>
        <translation>Voor een winkel die vóór 2026 in het Shopify-beheercentrum een gepersonaliseerde app heeft gemaakt.</translation>
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
        <translation>Voor medewerkers die hier hun eigen Shopify-rechten moeten hebben, en niet meer dan dat.</translation>
    </message>
    <message>
        <source>Needs the store&apos;s app as well, and signing in again every day. Ask the owner for its keys.</source>
        <translation>Ook hiervoor is de app van de winkel nodig, en je moet je elke dag opnieuw aanmelden. Vraag de eigenaar om de sleutels.</translation>
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
        <translation>Shopify accepteert dit toegangstoken niet voor {domain}. Kopieer het nog eens; is het wel het juiste, kijk dan in het Shopify-beheercentrum of de app nog is geïnstalleerd.</translation>
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
        <source>Sign in there and agree. The browser then ends up at a page of your store that does not exist; that is intended. Copy its whole address and paste it here.</source>
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
        <source>Check that the address is listed under Redirect URLs of the released version, letter for letter. If Shopify does not take it there, use the store&apos;s own address instead.</source>
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
        <translation>Retour in behandeling</translation>
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
        <translation>Bezorgpoging gedaan</translation>
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
        <translation>Half gedaan</translation>
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
    <name>support</name>
    <message>
        <source>assigned to you, never requested</source>
        <extracomment>How the request stands, in the line of each order.</extracomment>
        <translation>aan jullie toegewezen, nooit aangevraagd</translation>
    </message>
    <message>
        <source>requested, not answered</source>
        <translation>aangevraagd, niet beantwoord</translation>
    </message>
    <message>
        <source>accepted, no tracking</source>
        <translation>geaccepteerd, geen traceernummer</translation>
    </message>
    <message>
        <source>declined or closed</source>
        <translation>afgewezen of gesloten</translation>
    </message>
    <message>
        <source>cancellation requested, not answered</source>
        <translation>annulering aangevraagd, niet beantwoord</translation>
    </message>
    <message>
        <source>cancellation refused</source>
        <translation>annulering geweigerd</translation>
    </message>
    <message>
        <source>still at your location</source>
        <translation>nog op jullie locatie</translation>
    </message>
    <message>
        <source>requested from you, sent by us</source>
        <translation>bij jullie aangevraagd, door ons verzonden</translation>
    </message>
    <message>
        <source>fulfilment cancelled</source>
        <translation>uitvoering geannuleerd</translation>
    </message>
    <message>
        <source>Shopify shows these orders at your location, but no fulfilment request was ever made for them. Please tell us whether you have them, and whether you will send them.</source>
        <extracomment>What we ask for.</extracomment>
        <translation>Shopify toont deze bestellingen op jullie locatie, maar er is nooit een fulfilmentaanvraag voor gedaan. Laat ons weten of jullie ze hebben, en of jullie ze verzenden.</translation>
    </message>
    <message>
        <source>We sent you fulfilment requests for these orders through Shopify, and they were neither accepted nor declined. Please answer them, or tell us what keeps you from doing so.</source>
        <translation>We hebben jullie via Shopify fulfilmentaanvragen voor deze bestellingen gestuurd, en die zijn niet geaccepteerd en niet afgewezen. Beantwoord ze alsjeblieft, of laat ons weten wat jullie tegenhoudt.</translation>
    </message>
    <message>
        <source>You accepted the fulfilment requests for these orders, and we see no tracking yet. Please tell us when they leave, and add the tracking numbers in Shopify.</source>
        <translation>Jullie hebben de fulfilmentaanvragen voor deze bestellingen geaccepteerd, en we zien nog geen traceernummers. Laat ons weten wanneer ze weggaan, en zet de traceernummers in Shopify.</translation>
    </message>
    <message>
        <source>You declined these orders, or closed them without sending everything. Please tell us why, and what it takes for you to send them.</source>
        <translation>Jullie hebben deze bestellingen afgewezen, of gesloten zonder alles te verzenden. Laat ons weten waarom, en wat er nodig is om ze te verzenden.</translation>
    </message>
    <message>
        <source>We asked you through Shopify to cancel these orders, and have no answer. Please do not send them, and accept the cancellation requests; if any have left already, tell us which.</source>
        <translation>We hebben jullie via Shopify gevraagd deze bestellingen te annuleren, en hebben geen antwoord. Verzend ze alsjeblieft niet, en accepteer de annuleringen; zijn er al weg, laat ons dan weten welke.</translation>
    </message>
    <message>
        <source>You refused to cancel these orders. Please stop them if that is still possible; if any have left already, send us their tracking numbers.</source>
        <translation>Jullie hebben geweigerd deze bestellingen te annuleren. Houd ze tegen als dat nog kan; zijn er al weg, stuur ons dan de traceernummers.</translation>
    </message>
    <message>
        <source>These orders are still at the location of your app in our store. Please tell us whether you have sent any of them; we will send the others ourselves.</source>
        <translation>Deze bestellingen staan nog op de locatie van jullie app in onze winkel. Laat ons weten of jullie er al een paar hebben verzonden; de andere verzenden we zelf.</translation>
    </message>
    <message>
        <source>We have sent these orders ourselves, and you still have the requests for them. Please do not send them again, and cancel them on your side.</source>
        <translation>We hebben deze bestellingen zelf verzonden, en jullie hebben de aanvragen nog. Verzend ze niet nog een keer, en annuleer ze aan jullie kant.</translation>
    </message>
    <message>
        <source>We cancelled the fulfilment of these orders in Shopify. Please stop them on your side as well, and do not fulfil them again; if any have left already, tell us which.</source>
        <translation>We hebben de uitvoering van deze bestellingen in Shopify geannuleerd. Houd ze ook aan jullie kant tegen, en voer ze niet opnieuw uit; zijn er al weg, laat ons dan weten welke.</translation>
    </message>
    <message>
        <source>To {service}:</source>
        <translation>Aan {service}:</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Hallo,</translation>
    </message>
    <message>
        <source>- Order {order}: {state}, since {date}</source>
        <translation>- Bestelling {order}: {state}, sinds {date}</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Alvast bedankt.</translation>
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
    <name>tidings</name>
    <message>
        <source>{program} {version} is available.</source>
        <translation>{program} {version} is beschikbaar.</translation>
    </message>
    <message>
        <source>{program} ended unexpectedly last time. A support bundle shows whoever helps you what happened.</source>
        <translation>{program} is de vorige keer onverwacht gestopt. Een supportbestand laat wie je helpt zien wat er is gebeurd.</translation>
    </message>
    <message>
        <source>{program} ran into an unexpected error last time and went on. A support bundle shows whoever helps you what happened.</source>
        <translation>{program} liep de vorige keer tegen een onverwachte fout aan en ging verder. Een supportbestand laat wie je helpt zien wat er is gebeurd.</translation>
    </message>
    <message>
        <source>Something is wrong with your administrator&apos;s policies for {program}. Please tell your administrator: {problems}</source>
        <translation>Er klopt iets niet in het beleid van je beheerder voor {program}. Geef dit door aan je beheerder: {problems}</translation>
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
        <translation>Wordt verzonden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Nakijken</translation>
    </message>
    <message>
        <source>{mark}: see “Waiting to be sent”.</source>
        <translation>{mark}: zie “Wacht op verzending”.</translation>
    </message>
    <message>
        <source>No single action is waiting. What you agree to while the shop cannot be reached is listed here, and so is what you need to look at again.</source>
        <translation>Er wacht geen losse actie. Wat je goedkeurt terwijl de winkel niet bereikbaar is, staat hier, net als wat je opnieuw moet bekijken.</translation>
    </message>
    <message>
        <source>Choose an action to see what was agreed.</source>
        <translation>Kies een actie om te zien wat er is goedgekeurd.</translation>
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
        <translation>Goedgekeurd</translation>
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
        <source>Part of a batch of many orders that was approved as a whole.</source>
        <translation>Deel van een reeks van veel bestellingen die als geheel is goedgekeurd.</translation>
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
        <source>{n} not as forecast</source>
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
        <translation>{n} half gedaan</translation>
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
        <source>Review what needs you</source>
        <translation>Bekijken wat op jou wacht</translation>
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
        <source>About FulfillDesk</source>
        <translation>Over FulfillDesk</translation>
    </message>
    <message>
        <source>Quit FulfillDesk</source>
        <translation>FulfillDesk afsluiten</translation>
    </message>
</context>
</TS>
